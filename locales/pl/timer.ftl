hold-timer = Pozostały czas
hold-two-minutes = Trzymamy ten termin jeszcze przez dwie minuty.
hold-over = Nie trzymamy już tego terminu, ale wpisane dane są na miejscu. Po wysłaniu spróbujemy zająć ten sam termin.
nearest-times = Najbliższe wolne terminy
take-again = Wybierz ponownie { $time }
all-days = Pokaż wszystkie dni
stays = Pozostaje bez zmian
