deadline-both = Voit siirtää tai perua ajan tällä sivulla viimeistään { $deadline }.
deadline-two = Voit siirtää ajan tällä sivulla viimeistään { $move_deadline } ja perua sen viimeistään { $cancel_deadline }.
deadline-past = Aikaa ei voi enää muuttaa netissä. Soita meille: { $phone }
moves-left =
    { $count ->
        [one] Voit siirtää sitä vielä kerran.
       *[other] Voit siirtää sitä vielä { $count } kertaa.
    }
move-keeps-old = Nykyinen aikasi pysyy, kunnes olet valinnut uuden.
move-ask = Siirretäänkö aika? Uusi aika: { $date } klo { $time }
moved-done = Aika siirretty. Uusi aika: { $date } klo { $time }
cancel-ask = Perutaanko aika?
cancel-consequence = Perumista ei voi kumota: aika vapautuu heti muille. Jos toinen aika sopii, siirrä aika mieluummin.
cancel-yes = Kyllä, peru aika
cancel-no = Ei, pidä aika
cancelled-done = Sinun ei tarvitse tehdä muuta.
deadline-cancel = Voit perua ajan tällä sivulla viimeistään { $deadline }. Jos haluat siirtää sen, soita meille: { $phone }
deadline-move = Voit siirtää ajan tällä sivulla viimeistään { $deadline }. Jos haluat perua sen, soita meille: { $phone }
move-taken = Toinen asiakas ehti muutamaa sekuntia ennen. Aikaasi ei siirretty: nykyinen aikasi on edelleen voimassa.
deadline-ahead = Voit siirtää tai perua ajan itse viimeistään { $deadline }.
deadline-ahead-two = Voit siirtää ajan itse viimeistään { $move_deadline } ja perua sen viimeistään { $cancel_deadline }.
move-same = Tämä on jo nykyinen aikasi.
