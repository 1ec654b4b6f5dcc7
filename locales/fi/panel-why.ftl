### *Why is this time not offered?* (P11)

why-title = Miksi tätä aikaa ei tarjota?
why-lead = Valitse samat asiat kuin asiakas, niin näet, mikä sääntö poistaa ajan.
why-place = Toimipiste
why-reason = Syy
why-staff = Työntekijä
why-any-species = Mikä tahansa eläin
why-start = Päivä ja kellonaika
why-start-unread = Valitse päivä ja kellonaika.
why-ask = Selvitä
why-offered = Tarjotaan asiakkaille
why-not-offered = Ei tarjota asiakkaille
why-everybody = Kuka tahansa olisi vuorossa
why-each = Työntekijät
why-cause = Mikä on esteenä
why-free = Voi ottaa vastaan
why-location-offline = { $place } ei ota varauksia netissä.
why-reason-by-phone = Tähän käyntiin varataan aika vain puhelimitse.
why-reason-offline = Tätä syytä ei tarjota netissä.
why-reason-not-here = Tätä ei tehdä tässä toimipisteessä.
why-reason-not-for-species = Tämä syy ei koske tätä eläinlajia.
why-species-not-here = Tätä eläinlajia ei hoideta tässä toimipisteessä.
why-notice = Liian pian: asiakkaan on varattava vähintään { $time } ennen alkua.
why-no-such-time = Kello ei näytä tätä aikaa sinä päivänä, koska kelloja siirretään.
why-off-grid = Tähän aikaan ei ala käyntejä: katso käytettävissä olevat ajat.
why-closed = Toimipiste on käynnin päivänä suljettu.
why-resource = Käyntiin tarvittava resurssi on varattu ({ $what }).
why-wrong-staff = Ei hoida tätä syytä.
why-no-shifts-here = Ei työvuoroja tässä toimipisteessä.
why-no-shift = Käynti ei mahdu työvuoroon.
why-shift-not-open = Työvuoro ei ole avoinna nettiajanvaraukselle tai tälle syylle.
why-absent = Poissa.
why-elsewhere = On silloin toisessa toimipisteessä tai matkalla.
why-busy = On silloin toinen käynti.
why-buffer = Käyntien välinen puskuri vie ajan.
why-held = Asiakas on juuri varaamassa tätä aikaa.
why-no-calendar = Ei ota käyntejä lainkaan: montako yhtä aikaa puuttuu.
why-kept-back = Päivystysvara kiireellisille ja puhelimitse varaaville.
why-visit = Käynti { $span }: { $reason }
why-hold = Pidossa kello { $until } asti, { $span }: { $reason }
why-to-pause = Tauko
why-to-closed = Suljetut päivät
why-to-reason = Syyn asetukset
why-horizon = { $days ->
    [one] Liian kaukana: asiakas voi varata { $days } päivän päähän.
   *[other] Liian kaukana: asiakas voi varata { $days } päivän päähän.
}
why-daily-limit = { $limit ->
    [one] Tälle syylle sallitaan { $limit } käynti päivässä, ja se on jo varattu.
   *[other] Tälle syylle sallitaan { $limit } käyntiä päivässä, ja ne on jo varattu.
}
