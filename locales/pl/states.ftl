waiting-title = Prośba dotarła, czeka na lecznicę
waiting-text =
    Wizyta nie jest jeszcze potwierdzona. Trzymamy ten termin i odpowiemy do { $deadline }: na tej stronie oraz { $channel ->
        [sms] SMS-em
        [email] e-mailem
       *[both] SMS-em i e-mailem
    }. Jeśli nie zdążymy, prośba wygaśnie i damy o tym znać.
waiting-text-plain = Wizyta nie jest jeszcze potwierdzona. Trzymamy ten termin i odpowiemy na tej stronie najszybciej, jak to możliwe. Prosimy zachować jej adres.
code-title-sms = Jeszcze jeden krok: kod z SMS-a
payment-title = Jeszcze jeden krok: zaliczka
payment-text = Wizyta nie będzie potwierdzona, dopóki nie dotrze zaliczka: { $amount }. Trzymamy ten termin do { $deadline }.
confirmed-title = Wizyta potwierdzona
confirmed-text =
    Do zobaczenia. Potwierdzenie przyjdzie { $channel ->
        [sms] SMS-em
        [email] e-mailem
       *[both] SMS-em i e-mailem
    }.
confirmed-text-plain = Do zobaczenia. Żadna wiadomość nie zostanie wysłana, dlatego prosimy zachować adres tej strony albo dodać wizytę do kalendarza.
page-secret = Ta strona nie wymaga hasła: kto ma jej adres, może zmienić wizytę. Prosimy go nie udostępniać.
