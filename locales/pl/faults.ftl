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
need-answer = Odpowiedz na to pytanie.
need-choice = Wybierz jedną odpowiedź.
need-consent = Zaznacz, że informacja o ochronie danych została przeczytana.
phone-short = Numer telefonu jest za krótki. Sprawdź, czy nie brakuje cyfry.
phone-wrong = To nie wygląda na numer telefonu. Przykład: { $example }
phone-countries = Kod możemy wysłać tylko na numer komórkowy z tych krajów: { $countries }. Inny numer? Prosimy o telefon: { $phone }
phone-landline = To numer stacjonarny, a kod przyjdzie SMS-em. Wpisz numer komórkowy.
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
name-address = Imię i nazwisko nie mogą zawierać adresu strony ani e-maila.
date-wrong = Nie ma takiej daty. Przykład: { $example }
date-future = Data urodzenia nie może być w przyszłości.
weight-wrong = Wpisz wagę w kilogramach. Przykład: { $example }
number-wrong = Wpisz liczbę.
