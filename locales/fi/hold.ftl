held-until = Pidämme ajan sinulle kello { $time } asti.
held-safe = Kirjoittamasi tiedot säilyvät, vaikka aika ehtisi vapautua.
hold-expired-title = Emme pidä enää aikaa sinulle
hold-expired-free = { $date } klo { $time } on vielä vapaana, ja tietosi ovat tallessa. Ota sama aika uudelleen tai valitse toinen.
hold-expired-gone = { $date } klo { $time } ehti mennä toiselle. Tietosi ovat tallessa, ja nämä ajat ovat lähimmät.
hold-taken-by-desk = Klinikka tarvitsi tämän ajan toiselle potilaalle. Olemme pahoillamme. Tietosi ovat tallessa, ja nämä ajat ovat lähimmät.
slot-taken-title = Tämä aika ehti juuri mennä
slot-taken = Toinen asiakas ehti muutamaa sekuntia ennen. Varausta ei syntynyt. Tietosi ovat tallessa: valitse toinen aika, niin jatkamme samasta kohdasta.
