clients-search = Nazwisko, telefon, e-mail lub zwierzę
clients-search-hint = Wystarczą fragmenty, w dowolnej kolejności: ann mis, 345 678
clients-search-go = Szukaj
clients-nobody = Nikogo nie znaleziono. Spróbuj krócej albo podaj część numeru telefonu.
clients-none = Nie ma jeszcze klientów. Pierwszego utworzy pierwsza rezerwacja.
clients-more = Jest ich więcej. Wpisz jeszcze kilka liter, aby znaleźć właściwą osobę.
clients-results = Znalezieni klienci
clients-earlier = Poprzednia strona
clients-later = Następna strona
clients-new = Nowy klient
clients-pets = Zwierzęta
clients-back = Wszyscy klienci
client-since = W kartotece od { $date }
client-book = Umów wizytę
client-edit = Edytuj dane
client-details = Dane
client-contact = Kontakt
client-address = Adres
client-language = Język
client-coming = Nadchodzące wizyty
client-past = Minione wizyty
client-no-coming = Brak umówionych wizyt.
client-no-past = Nie było jeszcze wizyt.
client-add-pet = Dodaj zwierzę
client-no-pets = Brak zwierząt.
client-missed = { $count ->
    [one] { $count } opuszczona wizyta
    [few] { $count } opuszczone wizyty
    [many] { $count } opuszczonych wizyt
   *[other] { $count } opuszczonej wizyty
}
client-missed-none = Bez opuszczonych wizyt
client-missed-lifted = Darowano { $date }: wcześniejsze nie mają skutków.
client-lift = Daruj opuszczone wizyty
client-lift-done = Dotychczasowe opuszczone wizyty nie mają już skutków.
client-blocked = Rezerwacje online zablokowane
client-block = Zablokuj rezerwacje online
client-block-help = Rezerwacje tej osoby zrobione online będą czekać na Was. Powodu nie zobaczy.
client-unblock = Odblokuj rezerwacje online
client-block-done = Rezerwacje online są zablokowane.
client-unblock-done = Rezerwacje online są znów możliwe.
client-tags = Etykiety
client-tags-hint = Oddziel przecinkami.
client-tags-long = Etykieta może mieć najwyżej { $max } znaków, a etykiet może być najwyżej { $most }.
client-tags-save = Zapisz etykiety
client-note = Notatka
client-note-hint = Widzi ją tylko lecznica.
client-save = Zapisz
client-saved = Zapisano.
client-made = Klient został dodany.
client-title-new = Nowy klient
client-title-edit = Edycja: { $name }
client-title-add-pet = Nowe zwierzę: { $name }
client-title-edit-pet = Edycja: { $pet }
client-back-to = Wróć: { $name }
pet-gone = Nie żyje lub odeszło
pet-gone-since = Nie żyje lub odeszło, { $date }
pet-gone-done = Zapisano: { $pet } nie żyje lub odeszło.
pet-gone-visits = { $count ->
    [one] { $pet } ma jeszcze { $count } umówioną wizytę. Odwołać ją?
    [few] { $pet } ma jeszcze { $count } umówione wizyty. Odwołać je?
    [many] { $pet } ma jeszcze { $count } umówionych wizyt. Odwołać je?
   *[other] { $pet } ma jeszcze { $count } umówionej wizyty. Odwołać je?
}
pet-back = Jednak jest
pet-back-done = Zapisano: { $pet } jednak jest.
client-log = Historia kartoteki
client-log-make = Utworzono kartotekę
client-log-edit = Zmieniono dane
client-log-add-pet = Dodano zwierzę
client-log-edit-pet = Zmieniono dane zwierzęcia
client-log-pet-gone = Zwierzę nie żyje lub odeszło
client-log-pet-back = Zwierzę jednak jest
client-log-block = Zablokowano lub odblokowano rezerwacje online
client-log-lift = Darowano opuszczone wizyty
client-log-tags = Zmieniono etykiety
client-log-merge = Scalono z tą kartoteką inną
client-log-unmerge = Cofnięto scalenie
