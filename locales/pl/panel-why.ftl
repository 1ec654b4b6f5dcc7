### *Why is this time not offered?* (P11)

why-title = Dlaczego ten termin nie jest oferowany?
why-lead = Proszę wybrać to, co wybrałby klient. Tassu wskaże regułę, która ten termin wyklucza.
why-place = Placówka
why-reason = Powód wizyty
why-staff = Pracownik
why-any-species = Dowolne zwierzę
why-start = Data i godzina
why-start-unread = Wybierz datę i godzinę.
why-ask = Sprawdź
why-offered = Oferowany klientom
why-not-offered = Nieoferowany klientom
why-everybody = Niezależnie od pracownika
why-each = Poszczególni pracownicy
why-cause = Co stoi na przeszkodzie
why-free = Może przyjąć
why-location-offline = { $place }: rezerwacja online jest wyłączona.
why-reason-by-phone = Ten powód wizyty umawia się tylko telefonicznie.
why-reason-offline = Ten powód wizyty nie jest dostępny online.
why-reason-not-here = W tej placówce nie ma takich wizyt.
why-reason-not-for-species = Ten powód wizyty nie dotyczy tego gatunku.
why-species-not-here = Ta placówka nie przyjmuje tego gatunku.
why-notice = Za wcześnie: klienci rezerwują z wyprzedzeniem co najmniej { $time }.
why-no-such-time = Tego dnia zegary nie pokazują tej godziny: zmienia się czas.
why-off-grid = O tej godzinie nie zaczynają się tu wizyty: dostępne godziny są inne.
why-closed = W dniu wizyty placówka jest nieczynna.
why-resource = Zasób potrzebny do wizyty jest zajęty ({ $what }).
why-wrong-staff = Nie przyjmuje z tym powodem.
why-no-shifts-here = Nie ma zmian w tej placówce.
why-no-shift = Wizyta nie mieści się w grafiku tej osoby.
why-shift-not-open = Zmiana jest zamknięta dla rezerwacji online albo dla tego powodu.
why-absent = Nieobecność.
why-elsewhere = Jest wtedy w innej placówce albo w drodze.
why-busy = Ma wtedy wizytę.
why-buffer = Termin zajmuje bufor między wizytami.
why-held = Klient właśnie rezerwuje ten termin.
why-no-calendar = Nie przyjmuje żadnych wizyt: nie ustawiono, ile naraz.
why-kept-back = Rezerwa na nagłe przypadki i telefony.
why-visit = Wizyta { $span }: { $reason }
why-hold = Przytrzymany do { $until }, { $span }: { $reason }
why-to-pause = Wstrzymanie
why-to-closed = Dni nieczynne
why-to-reason = Ustawienia powodu wizyty
why-horizon = { $days ->
    [one] Za daleko: klienci mogą rezerwować { $days } dzień naprzód.
    [few] Za daleko: klienci mogą rezerwować { $days } dni naprzód.
   *[other] Za daleko: klienci mogą rezerwować { $days } dni naprzód.
}
why-daily-limit = { $limit ->
    [one] Dla tego powodu ustawiono najwyżej { $limit } wizytę dziennie i jest już zajęta.
    [few] Dla tego powodu ustawiono najwyżej { $limit } wizyty dziennie i są już zajęte.
   *[other] Dla tego powodu ustawiono najwyżej { $limit } wizyt dziennie i są już zajęte.
}
