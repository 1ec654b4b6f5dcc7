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
move-ask = Move to { $date }, { $time }?
moved-done = Moved. Your new time: { $date }, { $time }
cancel-ask = Cancel this visit?
cancel-consequence = This can’t be undone: the time goes to others at once. If another time would suit, moving is safer.
cancel-yes = Yes, cancel the visit
cancel-no = No, keep it
cancelled-done = There is nothing more to do.
# Too late to move, not to cancel
deadline-cancel = You can cancel this visit here until { $deadline }. To move it, please phone us: { $phone }
# Too late to cancel, not to move
deadline-move = You can move this visit here until { $deadline }. To cancel it, please phone us: { $phone }
# The new time was taken meanwhile
move-taken = Another client was a few seconds faster. Your visit has not been moved: the present time is still yours.
# Before the visit is booked
deadline-ahead = You can move or cancel the visit yourself until { $deadline }.
deadline-ahead-two = You can move the visit yourself until { $move_deadline }, and cancel it until { $cancel_deadline }.
# The present time was asked for
move-same = This is your present time already.
