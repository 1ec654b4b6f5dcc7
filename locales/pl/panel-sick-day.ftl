### The sick day: visits over which somebody is away (P12)

sick-new-title = Ktoś jest nieobecny
sick-new-lead = Ten czas od razu znika z rezerwacji online. W następnym kroku można zdecydować, co z wizytami.
sick-who = Kto jest nieobecny
sick-day = Dzień
sick-from = Od
sick-to = Do
sick-whole-day = Puste oba pola oznaczają cały dzień.
sick-note = Notatka dla zespołu
sick-report = Zapisz i pokaż wizyty
sick-no-day = Wybierz dzień.
sick-bad-times = Koniec musi być później niż początek.
sick-long-note = Wpisz najwyżej { $most } znaków.
sick-visits-title = Co z wizytami?
sick-away = { $name }, nieobecność: { $from } – { $to }.
sick-closed = { $place }, dzień nieczynny: { $day }.
sick-none = Nie ma już wizyt do ustalenia.
sick-choose = Co z wizytą: { $visit }, { $pet }
sick-same = Ta sama godzina
sick-other = Inny termin
sick-or = Albo
sick-cancel = Odwołaj wizytę
sick-leave = Zostaw bez zmian
sick-time-with = { $when }, { $name }
sick-with = przyjmuje { $name }
sick-asked-for = życzenie klienta: { $name }
sick-unconfirmed = niepotwierdzona
sick-do = Wykonaj wszystko
sick-undone = Już niemożliwe: { $times }. Proszę wybrać ponownie.
sick-count = { $count ->
    [one] { $count } wizyta. Do naciśnięcia przycisku nic się nie zmieni.
    [few] { $count } wizyty. Do naciśnięcia przycisku nic się nie zmieni.
   *[other] { $count } wizyt. Do naciśnięcia przycisku nic się nie zmieni.
}
sick-done = { $count ->
    [one] Ustalono { $count } wizytę.
    [few] Ustalono { $count } wizyty.
   *[other] Ustalono { $count } wizyt.
}
