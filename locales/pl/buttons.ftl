select-time = Wybierz
change = Zmień
confirm-appointment = Potwierdź wizytę
add-to-calendar = Dodaj do kalendarza
move = Przełóż
cancel-visit = Odwołaj wizytę
book-another-pet = Umów inne zwierzę
