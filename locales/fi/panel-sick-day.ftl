### The sick day: visits over which somebody is away (P12)

sick-new-title = Joku on poissa
sick-new-lead = Aika poistuu heti nettiajanvarauksesta. Seuraavaksi päätät, mitä käynneille tehdään.
sick-who = Kuka on poissa
sick-day = Päivä
sick-from = Alkaen
sick-to = Asti
sick-whole-day = Jätä molemmat tyhjiksi, jos poissaolo kestää koko päivän.
sick-note = Huomautus henkilökunnalle
sick-report = Tallenna ja näytä käynnit
sick-no-day = Valitse päivä.
sick-bad-times = Lopun on oltava alun jälkeen.
sick-long-note = Käytä enintään { $most } merkkiä.
sick-visits-title = Mitä käynneille tehdään?
sick-away = { $name } on poissa: { $from } – { $to }.
sick-closed = { $place } on suljettu: { $day }
sick-none = Ratkaistavia käyntejä ei ole jäljellä.
sick-choose = Mitä käynnille tehdään: { $visit }, { $pet }
sick-same = Sama aika
sick-other = Toinen aika
sick-or = Tai
sick-cancel = Peru aika
sick-leave = Jätä ennalleen
sick-time-with = { $when }, { $name }
sick-with = vastaanottaa { $name }
sick-asked-for = asiakkaan toive: { $name }
sick-unconfirmed = vahvistamaton
sick-do = Tee kaikki
sick-undone = Ei enää mahdollista: { $times }. Valitse uudelleen.
sick-count = { $count ->
    [one] { $count } käynti. Mitään ei tapahdu ennen kuin painat painiketta.
   *[other] { $count } käyntiä. Mitään ei tapahdu ennen kuin painat painiketta.
}
sick-done = { $count ->
    [one] { $count } käynti on hoidettu.
   *[other] { $count } käyntiä on hoidettu.
}
