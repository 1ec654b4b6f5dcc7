first-free-with = { $staff }, { $minutes } minuti
filter-empty = { $part }: nessun orario libero in questo giorno. Il più vicino: { $nearest }
day-free =
    { $date }, { $count ->
        [one] { $count } orario libero
       *[other] { $count } orari liberi
    }
day-none = { $date }, nessun orario libero
month-none = { $month }: nessun orario libero. Il primo successivo: { $nearest }
who = Con chi
anyone = Chiunque sia libero
hold-note =
    Teniamo l’orario scelto per { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minuti
    }, mentre inserisce i dati.
