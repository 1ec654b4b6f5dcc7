deadline-both = Voit siirtää tai perua ajan tällä sivulla viimeistään { $deadline }.
deadline-two = Voit siirtää ajan tällä sivulla viimeistään { $move_deadline } ja perua sen viimeistään { $cancel_deadline }.
deadline-past = Aikaa ei voi enää muuttaa netissä. Soita meille: { $phone }
moves-left =
    { $count ->
        [one] Voit siirtää sitä vielä kerran.
       *[other] Voit siirtää sitä vielä { $count } kertaa.
    }
move-keeps-old = Nykyinen aikasi pysyy, kunnes olet valinnut uuden.
move-keeps-old-manual = Nykyinen aikasi pysyy, kunnes klinikka on vahvistanut uuden.
move-ask = Siirretäänkö aika? Uusi aika: { $date } klo { $time }
moved-done = Aika siirretty. Uusi aika: { $date } klo { $time }
cancel-ask = Perutaanko aika?
cancel-consequence = Perumista ei voi kumota: aika vapautuu heti muille. Jos toinen aika sopii, siirrä aika mieluummin.
cancel-yes = Kyllä, peru aika
cancel-no = Ei, pidä aika
cancelled-done = Aikasi on peruttu. Muuta ei tarvita.
cancelled-prepayment-back = Ennakkomaksu ({ $amount }) palautetaan sinulle.
cancelled-prepayment-kept = Jos perut nyt, ennakkomaksua ({ $amount }) ei palauteta.
