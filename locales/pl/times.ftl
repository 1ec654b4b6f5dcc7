first-free-with = { $staff }, wizyta { $minutes } min
filter-empty = { $part }: tego dnia nie ma wolnych terminów. Najbliższy: { $nearest }
day-free =
    { $date }, { $count ->
        [one] { $count } wolny termin
        [few] { $count } wolne terminy
        [many] { $count } wolnych terminów
       *[other] { $count } wolnego terminu
    }
day-none = { $date }, brak wolnych terminów
month-none = { $month }: brak wolnych terminów. Pierwszy późniejszy: { $nearest }
who = Kto przyjmuje
anyone = Dowolna osoba
hold-note =
    Wybrany termin trzymamy przez { $minutes ->
        [one] { $minutes } minutę
        [few] { $minutes } minuty
        [many] { $minutes } minut
       *[other] { $minutes } minuty
    }, na czas wpisania danych.
