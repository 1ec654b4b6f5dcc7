error-summary-title =
    { $count ->
        [one] C’è una cosa da controllare
       *[other] Ci sono { $count } cose da controllare
    }
error-prefix = Errore:
need-first-name = Inserisca il nome.
need-last-name = Inserisca il cognome.
need-phone = Inserisca il numero di telefono.
need-email = Inserisca l’indirizzo email.
need-one-contact = Inserisca un numero di telefono o un indirizzo email, così possiamo contattarLa.
need-street = Inserisca via e numero civico.
need-postcode = Inserisca il CAP.
need-town = Inserisca la città.
need-pet-name = Inserisca il nome dell’animale.
need-species = Scelga la specie.
phone-short = Il numero di telefono è troppo corto. Controlli che non manchi una cifra.
phone-wrong = Non sembra un numero di telefono. Per esempio: { $example }
email-wrong = Non sembra un indirizzo email. Deve avere una @ e poi un punto, per esempio { $example }
email-typo = Intendeva { $suggestion }?
postcode-wrong = Controlli il CAP. Per esempio: { $example }
name-address = Il nome non può contenere un indirizzo web o email.
name-sign = Il nome non può contenere il segno { $sign }
date-wrong = Questa data non esiste. Per esempio: { $example }
date-future = La data di nascita non può essere nel futuro.
weight-wrong = Inserisca il peso in chilogrammi. Per esempio: { $example }
need-breed = Inserisca la razza.
need-birth-date = Inserisca la data di nascita. Basta anche solo l’anno.
need-weight = Inserisca il peso. Basta una stima.
need-free-text = Scriva qualche parola in «{ free-text }».
date-old = Controlli l’anno di nascita: è troppo lontano.
too-long =
    «{ $field }»: al massimo { $max ->
        [one] { $max } carattere
       *[other] { $max } caratteri
    }, ora sono { $count }.
need-sex = Scelga il sesso; va bene anche «{ sex-unknown }».
email-typo-use = Usa { $suggestion }
