held-until = This time is held for you until { $time }.
held-safe = What you have typed stays, even if the time runs out.
hold-expired-title = The hold has ended
# The time is still free
hold-expired-free = { $date }, { $time } is still free, and what you typed is kept. Take it again or choose another.
# Somebody else has it now
hold-expired-gone = { $date }, { $time } has gone to somebody else. What you typed is kept; these times are the nearest.
slot-taken-title = This time was taken just now
slot-taken = Another client was a few seconds faster. Nothing has been booked. What you typed is kept: choose another time and we go on from the same place.
# The start was never offered, or begins too soon by now
not-offered-title = This time can’t be booked online
not-offered = It is not, or no longer, among the free times. These are the nearest.
# One browser holds one time
hold-released = Another time was chosen in this browser since, so this one was given back.
# Too many holds of one network address
hold-limit-title = Too many bookings begun at once
hold-limit = Several times have been chosen from this internet connection, and their bookings are not finished yet. Please try again in a few minutes, or phone us: { $phone }
# Nothing has been typed yet
slot-taken-first = Another client was a few seconds faster. These are the nearest free times.
hold-taken-by-desk = The clinic needed this time for another patient. We are sorry. What you typed is kept; these times are the nearest.
