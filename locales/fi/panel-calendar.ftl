# Ajanvarauskalenteri
desk-today = Tänään
desk-day = Päivä
desk-week = Viikko
desk-days = Päivät
desk-places = Toimipisteet
desk-person = Henkilö
desk-everybody = Kaikki
desk-go-to = Siirry päivään
desk-go = Näytä
desk-print = Tulosta
desk-new = Uusi varaus
desk-in = Töissä { $present }/{ $all }, { $visits }
desk-visits = { $count ->
    [one] { $count } käynti
   *[other] { $count } käyntiä
}
# { $visits } on ”3 käyntiä”
desk-absent-visits = Poissa, { $visits }
desk-nobody = Tänä päivänä täällä ei työskentele kukaan eikä käyntejä ole.
desk-confirmed = Vahvistettu
desk-unconfirmed = Vahvistamaton
desk-legend-unconfirmed = Vahvistamaton: katkoviiva ja kysymysmerkki
desk-here = Klinikalla
desk-completed = Päättynyt
desk-no-show = Ei saapunut
desk-held = Asiakas varaa
# { $left } on kesto, { $until } kellonaika
desk-held-left = varattuna klo { $until } asti, jäljellä { $left }
desk-off-shift = Ei työvuoroa
desk-absent = Poissa
# { $date } on koko päivä viikonpäivineen
desk-until = asti: { $date }
desk-closed = Suljettu
# { $place } on toimipisteen nimi
desk-elsewhere = Toimipisteessä: { $place }
desk-extra = Lisäsarake
desk-oldest-first = Vanhin ensin
desk-nothing-waits = Mikään ei odota meitä.
desk-waits-until = Odottaa viimeistään { $deadline }
desk-queue-all = Avaa luettelo
desk-more-wait = { $count ->
    [one] Ja vielä { $count }
   *[other] Ja vielä { $count }
}
# S7
desk-pause = Keskeytä nettiajanvaraus
desk-paused-button = Nettiajanvaraus on tauolla
desk-pause-help = Asiakkaat eivät voi aloittaa varausta sinä aikana. Jo varatut käynnit säilyvät ennallaan.
desk-pause-hours = { $count ->
    [one] { $count } tunti
   *[other] { $count } tuntia
}
desk-pause-day = Päivän loppuun
desk-resume = Avaa nettiajanvaraus
desk-paused = Nettiajanvaraus on tauolla, viimeistään { $deadline } asti.
desk-resumed = Asiakkaat voivat taas varata netissä.
# Ajan varaaminen omaan käyttöön
desk-block = Estä aika
desk-block-title = Estä aika
desk-block-help = Kukaan ei voi silloin varata tätä henkilöä. Jo varatut käynnit pysyvät paikallaan, joten estä vain vapaata aikaa.
desk-block-who = Kenelle
desk-block-day = Päivä
desk-block-from = Alkaen
desk-block-long = Kesto
desk-block-note = Mihin
desk-block-note-hint = Vapaaehtoinen. Vain henkilökunta näkee tämän.
desk-block-do = Estä tämä aika
desk-blocked = Aika on estetty.
desk-block-nobody = Valitse henkilö.
desk-block-no-day = Valitse päivä.
desk-block-no-time = Kirjoita kellonaika, jonka kello sinä päivänä näyttää, esimerkiksi { $example }.
desk-block-long-note = Lyhennä merkintää: enintään { $most } merkkiä.
desk-block-visit = { $pet }: käynti alkaa klo { $time }. Siirrä se ensin tai valitse toinen aika.
desk-block-held = Asiakas varaa juuri tätä aikaa, enintään klo { $until } asti. Odota hetki tai valitse toinen aika.
desk-block-changed = Joku muutti kalenteria hetki sitten. Tarkista se ja yritä uudelleen.
desk-free = Vapauta tämä aika
desk-freed = Aika on taas vapaa.
desk-freed-already = Joku muu on jo vapauttanut tämän ajan.
# Paperilla
desk-printed = Tulostettu { $deadline }
desk-print-help = Tulosta tämä sivu selaimella.
desk-client = Asiakas
desk-phone = Puhelin
desk-note = Merkintä
desk-keys = Pikanäppäimet
desk-keys-help = Ne toimivat hallinnan jokaisella sivulla, kun mihinkään kenttään ei kirjoiteta.
desk-keys-on = Käytä pikanäppäimiä
desk-close = Sulje
desk-key-today = Tänään
desk-key-earlier = Edellinen päivä tai viikko
desk-key-later = Seuraava päivä tai viikko
desk-key-next = Seuraava käynti
desk-key-previous = Edellinen käynti
desk-key-new = Uusi varaus
desk-key-waiting = Mikä odottaa meitä
desk-key-calendar = Kalenteri
desk-key-search = Hae asiakkaita
desk-key-help = Tämä luettelo
