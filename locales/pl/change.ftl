deadline-both = Wizytę można tu przełożyć lub odwołać do { $deadline }.
deadline-two = Wizytę można tu przełożyć do { $move_deadline }, a odwołać do { $cancel_deadline }.
deadline-past = Na zmianę online jest już za późno. Prosimy o telefon: { $phone }
moves-left =
    { $count ->
        [one] Można ją przełożyć jeszcze { $count } raz.
       *[other] Można ją przełożyć jeszcze { $count } razy.
    }
move-keeps-old = Obecny termin zostaje, dopóki nie zostanie wybrany nowy.
move-ask = Przełożyć wizytę? Nowy termin: { $date }, { $time }
moved-done = Wizyta przełożona. Nowy termin: { $date }, { $time }
cancel-ask = Odwołać wizytę?
cancel-consequence = Tego nie można cofnąć: termin od razu będzie wolny dla innych. Jeśli pasuje inny termin, lepiej przełożyć wizytę.
cancel-yes = Tak, odwołaj wizytę
cancel-no = Nie, zostaw
cancelled-done = Nic więcej nie trzeba robić.
deadline-cancel = Wizytę można tu odwołać do { $deadline }, a przełożyć już tylko telefonicznie: { $phone }
deadline-move = Wizytę można tu przełożyć do { $deadline }, a odwołać już tylko telefonicznie: { $phone }
move-taken = Ktoś inny był o kilka sekund szybszy. Wizyta nie została przełożona: obecny termin zostaje bez zmian.
deadline-ahead = Wizytę można samodzielnie przełożyć lub odwołać do { $deadline }.
deadline-ahead-two = Wizytę można samodzielnie przełożyć do { $move_deadline }, a odwołać do { $cancel_deadline }.
move-same = To jest obecny termin tej wizyty.
