code-text-sms = Aikaa ei ole vielä vahvistettu. Lähetämme kuusinumeroisen koodin numeroon { $number }. Se on voimassa klo { $time } asti.
code-text-email = Aikaa ei ole vielä vahvistettu. Lähetämme kuusinumeroisen koodin osoitteeseen { $address }. Se on voimassa klo { $time } asti.
code-label = Koodi, kuusi numeroa
code-wrong =
    Koodi ei täsmää. { $tries ->
        [one] { $tries } yritys jäljellä.
       *[other] { $tries } yritystä jäljellä.
    }
code-used-up = Se oli viimeinen yritys, joten koodi ei enää kelpaa. Pyydä uusi tai soita meille: { $phone }
code-expired = Koodi oli voimassa klo { $time } asti. Pyydä uusi: pidämme ajan sinulle vielä { $deadline } asti.
code-send-again = Lähetä uusi koodi
code-send-again-in = Voit pyytää uuden koodin klo { $time } alkaen.
code-sent-again = Uusi koodi on matkalla. Aiempi ei enää kelpaa.
code-wrong-number = Väärä numero? Muuta numeroa
code-limit = Uusia koodeja ei voi nyt lähettää. Vahvista aika soittamalla: { $phone }
picture-title = Enää yksi vaihe: kirjoita kuvan merkit
picture-hint = Näin pidämme robotit poissa. Isoilla ja pienillä kirjaimilla ei ole eroa.
picture-listen = Kuuntele
picture-other = Toinen kuva
