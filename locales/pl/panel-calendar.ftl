# Terminarz
desk-today = Dzisiaj
desk-day = Dzień
desk-week = Tydzień
desk-days = Dni
desk-places = Placówki
desk-person = Osoba
desk-everybody = Wszyscy
desk-go-to = Przejdź do dnia
desk-go = Pokaż
desk-print = Drukuj
desk-new = Nowa rezerwacja
desk-in = W pracy { $present } z { $all }, { $visits }
desk-visits = { $count ->
    [one] { $count } wizyta
    [few] { $count } wizyty
   *[other] { $count } wizyt
}
# { $visits } to „3 wizyty”
desk-absent-visits = Nieobecność, { $visits }
desk-nobody = Tego dnia nikt tu nie pracuje i nie ma żadnych wizyt.
desk-confirmed = Potwierdzona
desk-unconfirmed = Niepotwierdzona
desk-legend-unconfirmed = Niepotwierdzona: linia przerywana i znak zapytania
desk-here = W lecznicy
desk-completed = Zakończona
desk-no-show = Niestawienie się
desk-held = Klient rezerwuje
# { $left } to czas trwania, { $until } to godzina
desk-held-left = zajęte do { $until }, zostało { $left }
desk-off-shift = Poza dyżurem
desk-absent = Nieobecność
# { $date } to cała data z dniem tygodnia
desk-until = do: { $date }
desk-closed = Zamknięte
# { $place } to nazwa placówki
desk-elsewhere = W placówce: { $place }
desk-extra = Dodatkowe
desk-oldest-first = Od najstarszej
desk-nothing-waits = Nic na nas nie czeka.
desk-waits-until = Czeka do { $deadline }
desk-queue-all = Otwórz listę
desk-more-wait = { $count ->
    [one] I jeszcze { $count }
    [few] I jeszcze { $count }
   *[other] I jeszcze { $count }
}
# S7
desk-pause = Wstrzymaj rezerwacje online
desk-paused-button = Rezerwacja online wstrzymana
desk-pause-help = Klienci nie rozpoczną w tym czasie rezerwacji. Umówione wizyty pozostają bez zmian.
desk-pause-hours = { $count ->
    [one] { $count } godzina
    [few] { $count } godziny
   *[other] { $count } godzin
}
desk-pause-day = Do końca dnia
desk-resume = Włącz rezerwacje online
desk-paused = Rezerwacja online jest wstrzymana do { $deadline }.
desk-resumed = Klienci znów mogą rezerwować online.
# Blokowanie czasu
desk-block = Zablokuj czas
desk-block-title = Zablokuj czas
desk-block-help = Nikt nie zarezerwuje wtedy wizyty u tej osoby. Umówione wizyty zostają na swoim miejscu, więc można zablokować tylko wolny czas.
desk-block-who = Komu
desk-block-day = Dzień
desk-block-from = Od
desk-block-long = Na jak długo
desk-block-note = Na co
desk-block-note-hint = Nieobowiązkowe. Widzi to tylko zespół.
desk-block-do = Zablokuj ten czas
desk-blocked = Czas jest zablokowany.
desk-block-nobody = Wybierz osobę.
desk-block-no-day = Wybierz dzień.
desk-block-no-time = Wpisz godzinę, którą zegar tego dnia pokazuje, na przykład { $example }.
desk-block-long-note = Skróć notatkę: najwyżej { $most } znaków.
desk-block-visit = { $pet } ma wizytę o { $time }. Przenieś ją najpierw albo wybierz inny czas.
desk-block-held = Klient właśnie rezerwuje ten czas, najdłużej do { $until }. Poczekaj albo wybierz inny czas.
desk-block-changed = Przed chwilą ktoś zmienił terminarz. Sprawdź go i spróbuj ponownie.
desk-free = Zwolnij ten czas
desk-freed = Czas jest znów wolny.
desk-freed-already = Ktoś inny już zwolnił ten czas.
# Na papierze
desk-printed = Wydruk: { $deadline }
desk-print-help = Wydrukuj tę stronę w przeglądarce.
desk-client = Klient
desk-phone = Telefon
desk-note = Uwagi
desk-keys = Skróty klawiszowe
desk-keys-help = Działają na każdej stronie panelu, gdy nie wpisuje się niczego w pole.
desk-keys-on = Używaj skrótów klawiszowych
desk-close = Zamknij
desk-key-today = Dzisiaj
desk-key-earlier = Poprzedni dzień lub tydzień
desk-key-later = Następny dzień lub tydzień
desk-key-next = Następna wizyta
desk-key-previous = Poprzednia wizyta
desk-key-new = Nowa rezerwacja
desk-key-waiting = Co na nas czeka
desk-key-calendar = Terminarz
desk-key-search = Szukaj klientów
desk-key-help = Ta lista
