paused = Nettiajanvaraus on hetken keskeytetty. Sen pitäisi aueta taas klo { $time }. Jo varatut ajat pysyvät ennallaan. Sillä välin voit soittaa: { $phone }
location-offline = Tähän toimipisteeseen ei voi varata aikaa netissä. Soita: { $phone }
