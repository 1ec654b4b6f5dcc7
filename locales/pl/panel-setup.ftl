setup-account-title = Konto kierownika
setup-account-lead = Pięć krótkich kroków i klienci mogą rezerwować wizyty. Wpisane dane zostają: ten link prowadzi z powrotem do nich.
setup-clinic-title = Lecznica
setup-clinic-lead = Nazwę i telefon klienci widzą na każdej stronie.
setup-place-title = Adres i godziny otwarcia
setup-place-lead = Kolejne placówki można dodać później.
setup-staff-title = Kto przyjmuje zwierzęta
setup-staff-lead = Każdą z tych osób można zarezerwować w godzinach otwarcia. Dyżury i nieobecności można ustawić później, dla każdej osobno.
setup-offer-title = Co można zarezerwować
setup-offer-lead = Najczęstsze pozycje są już zaznaczone. Nazwy, czas trwania i ceny można zmienić później, można też dodać własne powody.
setup-language = Język panelu
setup-password-kept = Hasło jest zapamiętane. Inne wystarczy wpisać tylko wtedy, gdy ma się zmienić.
setup-email-taken = Konto z tym adresem już istnieje. Proszę podać inny adres.
setup-clinic-name = Nazwa lecznicy
setup-country = Kraj
setup-clinic-language = Język większości klientów
setup-zone = Strefa czasowa
setup-hours = Godziny otwarcia
setup-hours-hint = Na przykład 9:00–13:00, 15:00–19:00. Dzień bez godzin jest zamknięty.
setup-person = Osoba { $number }
setup-title-field = Tytuł, na przykład „lek. wet.”
setup-species = Zwierzęta
setup-reasons = Powody wizyt
setup-chosen = { $count ->
    [one] { $count } zaznaczony
    [few] { $count } zaznaczone
   *[other] { $count } zaznaczonych
}
setup-finish = Uruchom rezerwację online
setup-back = Wstecz
setup-dead = Lecznica jest już ustawiona albo program uruchomiono ponownie: wtedy nowszy link jest w jego dzienniku.
ready-title = Klienci mogą już rezerwować
ready-done = Lecznica jest gotowa, a logowanie już nastąpiło.
ready-public = To jest adres dla klientów. Warto umieścić go na stronie internetowej, na drzwiach i w listach.
ready-try = Zobacz, co widzą klienci
ready-next = Co dalej
ready-shifts = na razie każdy pracuje w godzinach otwarcia
ready-reasons = ceny, czas trwania i wskazówki
ready-people = zaproszenia dla zespołu
ready-factor = ochrona konta kodem z telefonu
