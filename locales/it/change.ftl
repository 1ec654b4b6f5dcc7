deadline-both = Qui può spostare o annullare l’appuntamento entro { $deadline }.
deadline-two = Qui può spostare l’appuntamento entro { $move_deadline } e annullarlo entro { $cancel_deadline }.
deadline-past = È troppo tardi per una modifica online. La preghiamo di chiamare il { $phone }
moves-left =
    { $count ->
        [one] Può spostarlo ancora una volta.
       *[other] Può spostarlo ancora { $count } volte.
    }
move-keeps-old = L’orario attuale resta Suo finché non ne sceglie un altro.
move-ask = Spostare l’appuntamento? Nuovo orario: { $date }, ore { $time }
moved-done = Appuntamento spostato. Nuovo orario: { $date }, ore { $time }
cancel-ask = Annullare l’appuntamento?
cancel-consequence = Non si può tornare indietro: l’orario si libera subito per altri. Se va bene un altro orario, è meglio spostare.
cancel-yes = Sì, annulla l’appuntamento
cancel-no = No, mantienilo
cancelled-done = Non deve fare altro.
deadline-cancel = Qui può annullare l’appuntamento entro { $deadline }. Per spostarlo chiami il { $phone }
deadline-move = Qui può spostare l’appuntamento entro { $deadline }. Per annullarlo chiami il { $phone }
move-taken = Un altro cliente è arrivato qualche secondo prima. L’appuntamento non è stato spostato: l’orario attuale resta Suo.
deadline-ahead = Potrà spostare o annullare l’appuntamento online entro { $deadline }.
deadline-ahead-two = Potrà spostare l’appuntamento online entro { $move_deadline } e annullarlo entro { $cancel_deadline }.
move-same = È già l’orario attuale.
