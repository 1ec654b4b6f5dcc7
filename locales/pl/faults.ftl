error-summary-title =
    { $count ->
        [one] Jedna rzecz do poprawienia
        [few] { $count } rzeczy do poprawienia
        [many] { $count } rzeczy do poprawienia
       *[other] { $count } rzeczy do poprawienia
    }
error-prefix = Błąd:
need-first-name = Wpisz imię.
need-last-name = Wpisz nazwisko.
need-phone = Wpisz numer telefonu.
need-email = Wpisz adres e-mail.
need-one-contact = Wpisz numer telefonu albo adres e-mail, abyśmy mogli się skontaktować.
need-street = Wpisz ulicę i numer.
need-postcode = Wpisz kod pocztowy.
need-town = Wpisz miejscowość.
need-pet-name = Wpisz imię zwierzęcia.
need-species = Wybierz gatunek.
phone-short = Numer telefonu jest za krótki. Sprawdź, czy nie brakuje cyfry.
phone-wrong = To nie wygląda na numer telefonu. Przykład: { $example }
email-wrong = To nie wygląda na adres e-mail. Powinien mieć znak @, a po nim kropkę, np. { $example }
email-typo = Czy chodziło o { $suggestion }?
postcode-wrong = Sprawdź kod pocztowy. Przykład: { $example }
name-address = W imieniu ani nazwisku nie może być adresu strony ani e-maila.
name-sign = W imieniu ani nazwisku nie może być znaku { $sign }
date-wrong = Nie ma takiej daty. Przykład: { $example }
date-future = Data urodzenia nie może być w przyszłości.
weight-wrong = Wpisz wagę w kilogramach. Przykład: { $example }
need-breed = Wpisz rasę.
need-birth-date = Wpisz datę urodzenia. Wystarczy sam rok.
need-weight = Wpisz wagę. Wystarczy w przybliżeniu.
need-free-text = Wpisz kilka słów w polu „{ free-text }”.
date-old = Sprawdź rok urodzenia: to zbyt dawno.
too-long =
    „{ $field }”: najwyżej { $max ->
        [one] { $max } znak
        [few] { $max } znaki
        [many] { $max } znaków
       *[other] { $max } znaku
    }, a jest { $count }.
need-sex = Wybierz płeć; „{ sex-unknown }” to też odpowiedź.
email-typo-use = Wstaw { $suggestion }
