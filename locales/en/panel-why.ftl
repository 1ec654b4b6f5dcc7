### *Why is this time not offered?* (P11)

why-title = Why is this time not offered?
why-lead = Choose what a client would choose, and read which rule takes the time away.
why-place = Location
why-reason = Reason
why-staff = Staff member
why-any-species = Any animal
why-start = Date and time
why-start-unread = Choose a date and a time.
why-ask = Find out
why-offered = Offered to clients
why-not-offered = Not offered to clients
why-everybody = Whoever would attend
why-each = Each staff member
why-cause = What stands in the way
why-free = Could take it
why-location-offline = { $place } takes no bookings online.
why-reason-by-phone = The reason is arranged by phone only.
why-reason-offline = The reason is not offered online.
why-reason-not-here = The reason is not done at this location.
why-reason-not-for-species = The reason is not for this animal.
why-species-not-here = This animal is not seen at this location.
why-notice = Too soon: clients book at least { $time } ahead.
why-no-such-time = Clocks never show this time on that day: they are changed.
why-off-grid = Visits here don’t begin at this time: see the available times.
why-closed = The location is closed on a day of the visit.
why-resource = What the visit needs is not free ({ $what }).
why-wrong-staff = Doesn’t do this reason.
why-no-shifts-here = Has no shifts at this location.
why-no-shift = The visit does not fit into a shift.
why-shift-not-open = The shift is closed to online booking, or to this reason.
why-absent = Is away.
why-elsewhere = Is at another location then, or on the way.
why-busy = Has a visit then.
why-buffer = A buffer between visits takes the time.
why-held = A client is booking this time just now.
why-no-calendar = Takes no visits at all: no visit at a time is set.
why-kept-back = Kept back for emergencies and the phone.
why-visit = Visit { $span }: { $reason }
why-hold = Held until { $until }, { $span }: { $reason }
why-to-pause = Pause
why-to-closed = Closed days
why-to-reason = The reason’s settings
why-horizon = { $days ->
    [one] Too far ahead: clients can book { $days } day ahead.
   *[other] Too far ahead: clients can book { $days } days ahead.
}
why-daily-limit = { $limit ->
    [one] { $limit } visit a day is the most for this reason, and it is taken.
   *[other] { $limit } visits a day are the most for this reason, and they are taken.
}
