hold-timer = Tempo rimasto
hold-two-minutes = Teniamo questo orario ancora per due minuti.
hold-over = Non teniamo più questo orario, ma i dati sono ancora qui. Li invii e proviamo a riprendere lo stesso orario.
nearest-times = Gli orari liberi più vicini
take-again = Riprendi le { $time }
all-days = Mostra tutti i giorni
stays = Resta invariato
