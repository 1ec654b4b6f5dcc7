### Whom to phone (P2, P12)

calls-lead = Clients whose visit the clinic has changed, and who should hear it from you. Oldest first.
calls-none = Nobody needs to be phoned.
calls-moved = The visit has a new time: { $when }.
calls-other-staff = Somebody else takes the visit: { $when }.
calls-cancelled = The visit is cancelled: { $when }.
calls-about = About the visit: { $when }.
calls-since = On this list since { $when }
calls-booking = The booking
calls-phoned = Phoned
calls-noted = Taken off the list.
calls-meanwhile = Somebody else was faster: it is off the list already.
calls-more = Show more
