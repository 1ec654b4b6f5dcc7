hold-timer = Time left
hold-two-minutes = We hold this time for two more minutes.
hold-over = We no longer hold this time, but what you typed is still here. Send it, and we try to take the same time again.
nearest-times = Nearest free times
take-again = Take { $time } again
all-days = Show all days
stays = This stays as it is
