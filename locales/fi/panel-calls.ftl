### Whom to phone (P2, P12)

calls-lead = Asiakkaat, joiden käyntiä klinikka on muuttanut ja joille siitä on soitettava. Vanhin ensin.
calls-none = Kenellekään ei tarvitse soittaa.
calls-moved = Käynnillä on uusi aika: { $when }.
calls-other-staff = Käynnin hoitaa joku muu: { $when }.
calls-cancelled = Aika on peruttu: { $when }.
calls-about = Käynnistä: { $when }.
calls-since = Listalla: { $when }
calls-booking = Varaus
calls-phoned = Soitettu
calls-noted = Poistettu listalta.
calls-meanwhile = Joku ehti ensin: tämä on jo poistettu listalta.
calls-more = Näytä lisää
