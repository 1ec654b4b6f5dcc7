select-time = Scegli
change = Cambia
confirm-appointment = Conferma l’appuntamento
add-to-calendar = Aggiungi al calendario
move = Sposta
cancel-visit = Annulla l’appuntamento
book-another-pet = Prenota per un altro animale
