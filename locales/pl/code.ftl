code-text-sms = Wizyta nie jest jeszcze potwierdzona. Na numer { $number } wysyłamy sześciocyfrowy kod. Działa do { $time }.
code-text-email = Wizyta nie jest jeszcze potwierdzona. Na adres { $address } wysyłamy sześciocyfrowy kod. Działa do { $time }.
code-label = Kod, sześć cyfr
code-wrong =
    To nie ten kod. { $tries ->
        [one] Została { $tries } próba.
        [few] Zostały { $tries } próby.
        [many] Zostało { $tries } prób.
       *[other] Zostało { $tries } próby.
    }
code-used-up = To była ostatnia próba, ten kod już nie działa. Można wysłać nowy albo zadzwonić: { $phone }
code-expired = Ten kod działał do { $time }. Można wysłać nowy: termin trzymamy jeszcze do { $deadline }.
code-send-again = Wyślij nowy kod
code-send-again-in = Nowy kod można wysłać od { $time }.
code-sent-again = Nowy kod jest w drodze. Poprzedni już nie działa.
code-wrong-number = Zły numer? Zmień numer telefonu
code-limit = Na razie nie można wysłać kolejnych kodów. Wizytę można potwierdzić telefonicznie: { $phone }
picture-title = Jeszcze jeden krok: kod z obrazka
picture-hint = To ochrona przed robotami. Wielkość liter nie ma znaczenia.
picture-listen = Posłuchaj
picture-other = Inny obrazek
