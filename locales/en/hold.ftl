held-until = This time is held for you until { $time }.
held-safe = What you have typed stays, even if the time runs out.
hold-expired-title = The hold has ended
# The time is still free
hold-expired-free = { $date }, { $time } is still free, and what you typed is kept. Take it again or choose another.
# Somebody else has it now
hold-expired-gone = { $date }, { $time } has gone to somebody else. What you typed is kept; these times are the nearest.
# P3
hold-taken-by-desk = The clinic needed this time for another patient. We are sorry. What you typed is kept; these times are the nearest.
slot-taken-title = This time was taken just now
slot-taken = Another client was a few seconds faster. Nothing has been booked. What you typed is kept: choose another time and we go on from the same place.
