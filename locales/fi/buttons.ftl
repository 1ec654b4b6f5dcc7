select-time = Valitse
change = Muuta
confirm-appointment = Vahvista ajanvaraus
add-to-calendar = Lisää kalenteriin
move = Siirrä
cancel-visit = Peru aika
book-another-pet = Varaa aika toiselle lemmikille
