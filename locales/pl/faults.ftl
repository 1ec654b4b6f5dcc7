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
need-choice = Wybierz jedną odpowiedź.
phone-short = Numer telefonu jest za krótki. Sprawdź, czy nie brakuje cyfry.
phone-wrong = To nie wygląda na numer telefonu. Przykład: { $example }
email-wrong = To nie wygląda na adres e-mail. Powinien mieć znak @, a po nim kropkę, np. { $example }
email-typo = Czy chodziło o { $suggestion }?
postcode-wrong = Sprawdź kod pocztowy. Przykład: { $example }
too-long =
    Zmieści się tu najwyżej { $max ->
        [one] { $max } znak
        [few] { $max } znaki
        [many] { $max } znaków
       *[other] { $max } znaku
    }, a jest { $count }.
name-address = Nie można tu wpisać adresu strony ani e-maila.
name-sign = Nie można tu wpisać znaku { $sign }
date-wrong = Nie ma takiej daty. Przykład: { $example }
date-future = Data urodzenia nie może być w przyszłości.
weight-wrong = Wpisz wagę w kilogramach. Przykład: { $example }
need-breed = Wpisz rasę.
need-birth-date = Wpisz datę urodzenia. Wystarczy sam rok.
need-weight = Wpisz wagę. Wystarczy w przybliżeniu.
need-free-text = Wpisz tu kilka słów.
date-old = Sprawdź rok urodzenia: to zbyt dawno.
