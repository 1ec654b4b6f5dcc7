hold-timer = Aikaa jäljellä
hold-two-minutes = Pidämme ajan sinulle vielä kaksi minuuttia.
hold-over = Emme pidä aikaa enää sinulle, mutta tietosi ovat tallessa. Lähetä ne, niin yritämme ottaa saman ajan uudelleen.
nearest-times = Lähimmät vapaat ajat
take-again = Ota klo { $time } uudelleen
all-days = Näytä kaikki päivät
stays = Nämä pysyvät ennallaan
