confirmed-title = Wizyta potwierdzona
confirmed-text-plain = Do zobaczenia. Żadna wiadomość nie zostanie wysłana, dlatego prosimy zachować adres tej strony albo dodać wizytę do kalendarza.
page-secret = Ta strona nie wymaga hasła: kto ma jej adres, może zmienić wizytę. Prosimy go nie udostępniać.
