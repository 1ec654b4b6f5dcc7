first-free-with = { $staff }, kesto { $minutes } min
filter-empty = { $part }: tänä päivänä ei ole vapaita aikoja. Lähin: { $nearest }
day-free =
    { $date }, { $count ->
        [one] { $count } vapaa aika
       *[other] { $count } vapaata aikaa
    }
day-none = { $date }, ei vapaita aikoja
month-none = { $month }: ei vapaita aikoja. Ensimmäinen sen jälkeen: { $nearest }
who = Kenelle
anyone = Kuka tahansa vapaana oleva
hold-note =
    Pidämme valitsemasi ajan { $minutes ->
        [one] { $minutes } minuutin
       *[other] { $minutes } minuuttia
    }, kun täytät tietosi.
