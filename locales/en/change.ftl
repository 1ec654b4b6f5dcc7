# Under the buttons
deadline-both = You can move or cancel this visit here until { $deadline }.
deadline-two = You can move this visit here until { $move_deadline }, and cancel it until { $cancel_deadline }.
deadline-past = It is too late to change this visit online. Please phone us: { $phone }
moves-left =
    { $count ->
        [one] You can move it once more.
       *[other] You can move it { $count } more times.
    }
move-keeps-old = You keep your present time until you have chosen a new one.
# Manual mode
move-keeps-old-manual = You keep your present time until the clinic has confirmed the new one.
move-ask = Move to { $date }, { $time }?
moved-done = Moved. Your new time: { $date }, { $time }
cancel-ask = Cancel this visit?
cancel-consequence = This can’t be undone: the time goes to others at once. If another time would suit, moving is safer.
cancel-yes = Yes, cancel the visit
cancel-no = No, keep it
cancelled-done = Your visit is cancelled. There is nothing more to do.
cancelled-prepayment-back = Your prepayment of { $amount } will be returned.
# Shown before cancelling, where the clinic keeps it
cancelled-prepayment-kept = The prepayment of { $amount } is not returned if you cancel now.
