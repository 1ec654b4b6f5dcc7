new-booking-new = Nowa rezerwacja
new-booking-client = Klient i zwierzę
new-booking-other-client = Inny klient
new-booking-new-client = Albo dodaj nowego klienta
new-booking-new-client-help = Wystarczą imię, nazwisko, telefon i zwierzę. Kto już jest w kartotece, nie zostanie dodany drugi raz.
new-booking-add-client = Dodaj i dalej
new-booking-several = Pasuje kilku klientów o tym nazwisku. Wyszukaj właściwą osobę.
new-booking-which-pet = Które zwierzę?
new-booking-visit = Wizyta
new-booking-reason = Powód wizyty
new-booking-location = Placówka
new-booking-with = Przyjmuje
new-booking-show-times = Pokaż terminy
new-booking-times = Wolne terminy
new-booking-day = Dzień
new-booking-day-before = Dzień wcześniej
new-booking-day-after = Dzień później
new-booking-show-day = Pokaż
new-booking-none-free = Tego dnia nie ma wolnych terminów.
new-booking-next-free = Najbliższy wolny termin: { $when }
new-booking-hold = Przytrzymaj { $time }
new-booking-other-time = Inna godzina
new-booking-other-time-help = Dowolna. Jeśli łamie regułę, dowiesz się jaką, zanim zostanie przytrzymana.
new-booking-time = Godzina
new-booking-extra = Do kolumny dodatkowej
new-booking-check = Przytrzymaj ten termin
new-booking-time-unread = Podaj dzień, godzinę i osobę.
new-booking-no-such-time = Tego dnia zegary pomijają tę godzinę.
new-booking-breaks = Ten termin jest poza regułami
new-booking-anyway = Umów mimo to
new-booking-collides = O tej godzinie jest inna wizyta. Wybierz inny termin.
new-booking-collides-extra = O tej godzinie jest inna wizyta. Wybierz inny termin albo kolumnę dodatkową.
new-booking-buffers = Przeszkadza tylko bufor przed wizytą lub po niej
new-booking-waive = Wykorzystaj bufory
new-booking-gone = Ktoś właśnie zajął ten termin, nic nie zostało umówione. Wybierz inny.
new-booking-held-online = { $time }, { $staff }: ktoś właśnie rezerwuje online. { $minutes ->
    [one] Została { $minutes } minuta.
    [few] Zostały { $minutes } minuty.
    [many] Zostało { $minutes } minut.
   *[other] Zostało { $minutes } minuty.
}
new-booking-take-over = Przejmij ten termin
new-booking-held = Termin trzymany do { $time }
new-booking-note = Czego dotyczy?
new-booking-book = Umów wizytę
new-booking-need-client = Wybierz klienta i zwierzę, a wizytę będzie można umówić.
new-booking-done = Umówiono: { $when }.
rule-past = Ta godzina już minęła.
rule-off-grid = O tej godzinie zwykle nie zaczynają się wizyty.
rule-closed = Placówka jest tego dnia nieczynna.
rule-daily-limit = Tego dnia jest już tyle wizyt z tego powodu, ile może być.
rule-resource = Potrzebny zasób (pomieszczenie lub sprzęt) jest zajęty.
rule-wrong-staff = { $staff } nie przyjmuje tu z tego powodu.
rule-no-shift = { $staff } wtedy nie pracuje.
rule-shift-not-open = { $staff } pracuje, ale nie przyjmuje wtedy z tego powodu.
rule-absent = { $staff }: nieobecność.
rule-elsewhere = { $staff }: inna placówka lub dojazd.
rule-far = To zbyt odległy termin.
