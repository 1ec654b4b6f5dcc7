error-summary-title =
    { $count ->
        [one] Tarkista yksi kohta
       *[other] Tarkista { $count } kohtaa
    }
error-prefix = Virhe:
need-first-name = Kirjoita etunimesi.
need-last-name = Kirjoita sukunimesi.
need-phone = Kirjoita puhelinnumerosi.
need-email = Kirjoita sähköpostiosoitteesi.
need-one-contact = Kirjoita puhelinnumero tai sähköpostiosoite, jotta tavoitamme sinut.
need-street = Kirjoita katuosoite.
need-postcode = Kirjoita postinumero.
need-town = Kirjoita postitoimipaikka.
need-pet-name = Kirjoita lemmikin nimi.
need-species = Valitse laji.
phone-short = Puhelinnumerosta puuttuu numeroita. Tarkista numero.
phone-wrong = Tämä ei näytä puhelinnumerolta. Esimerkiksi: { $example }
email-wrong = Tämä ei näytä sähköpostiosoitteelta. Osoitteessa on @ ja sen jälkeen piste, esimerkiksi { $example }
email-typo = Tarkoititko: { $suggestion }?
postcode-wrong = Tarkista postinumero. Esimerkiksi: { $example }
name-address = Nimessä ei voi olla verkko- tai sähköpostiosoitetta.
name-sign = Nimessä ei voi olla merkkiä { $sign }
date-wrong = Tällaista päivää ei ole. Esimerkiksi: { $example }
date-future = Syntymäaika ei voi olla tulevaisuudessa.
weight-wrong = Kirjoita paino kilogrammoina. Esimerkiksi: { $example }
need-breed = Kirjoita rotu.
need-birth-date = Kirjoita syntymäaika. Pelkkä vuosikin riittää.
need-weight = Kirjoita paino. Arvio riittää.
need-free-text = Kirjoita muutama sana kohtaan ”{ free-text }”.
date-old = Tarkista syntymävuosi: siitä on liian kauan.
too-long =
    ”{ $field }”: enintään { $max ->
        [one] { $max } merkki
       *[other] { $max } merkkiä
    }, nyt niitä on { $count }.
need-sex = Valitse sukupuoli; myös ”{ sex-unknown }” käy.
email-typo-use = Käytä: { $suggestion }
