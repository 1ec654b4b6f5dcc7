panel = Panel
menu = Menu
language = Język
menu-calendar = Kalendarz
menu-waiting = Czekają na nas
menu-calls = Do kogo zadzwonić
menu-clients = Klienci i zwierzęta
menu-booking = Konfiguracja rezerwacji
menu-reasons = Powody wizyt
menu-species = Gatunki
menu-staff = Zespół
menu-shifts = Dyżury
menu-absences = Nieobecności i dni zamknięte
menu-locations = Placówki
menu-resources = Gabinety i sprzęt
menu-process = Przebieg rezerwacji
menu-preview = Podgląd
menu-clinic-heading = Lecznica
menu-clinic = Ustawienia
menu-people = Osoby i dostęp
menu-log = Dziennik zmian
menu-account = Moje konto
menu-public = Strona rezerwacji dla klientów
menu-other-clinic = Inna lecznica
waiting-count = { $count ->
    [one] { $count } niepotwierdzona rezerwacja
    [few] { $count } niepotwierdzone rezerwacje
   *[other] { $count } niepotwierdzonych rezerwacji
}
panel-paused = Rezerwacja online jest wstrzymana do { $time }.
sign-in-title = Logowanie do panelu
sign-in = Zaloguj się
sign-out = Wyloguj się
password = Hasło
sign-in-failed = Logowanie nie powiodło się
sign-in-wrong = E-mail lub hasło się nie zgadza. Proszę sprawdzić jedno i drugie i spróbować ponownie.
sign-in-too-often = Było zbyt wiele prób. Proszę spróbować ponownie za { $wait }.
sign-in-help = Nie pamiętasz hasła? Kierownik lecznicy może przygotować link do ustawienia nowego.
choose-clinic-title = Która lecznica?
no-clinics = To konto nie należy jeszcze do żadnej lecznicy. Zaprosić może kierownik.
signed-in-as = Zalogowano jako { $name }.
role-manager = Kierownik
role-staff = Pracownik
tell-sms = Wyślij klientowi SMS
tell-email = Wyślij klientowi e-mail
