# The desk's calendar
desk-today = Today
desk-day = Day
desk-week = Week
desk-days = Days
desk-places = Locations
desk-person = Person
desk-everybody = Everybody
desk-go-to = Go to the day
desk-go = Go
desk-print = Print
desk-new = New booking
desk-in = { $present } of { $all } in, { $visits }
desk-visits = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
}
# { $visits } is “3 visits”
desk-absent-visits = Absent, { $visits }
desk-nobody = Nobody works here on this day, and there are no visits.
desk-confirmed = Confirmed
desk-unconfirmed = Unconfirmed
desk-legend-unconfirmed = Unconfirmed: dashed, with a question mark
desk-here = In the clinic
desk-completed = Completed
desk-no-show = No-show
desk-held = A client is booking
# { $left } is a duration, { $until } a time
desk-held-left = held until { $until }, { $left } left
desk-off-shift = Off shift
desk-absent = Absent
# { $date } is a whole date with its weekday
desk-until = until { $date }
desk-closed = Closed
# { $place } is the name of a location
desk-elsewhere = At { $place }
desk-extra = Extra
desk-oldest-first = Oldest first
desk-nothing-waits = Nothing waits for us.
desk-waits-until = Waits until { $deadline }
desk-queue-all = Open the list
desk-more-wait = { $count ->
    [one] And { $count } more
   *[other] And { $count } more
}
# S7
desk-pause = Pause online booking
desk-paused-button = Online booking is paused
desk-pause-help = Clients can’t begin a booking meanwhile. Visits already booked are not affected.
desk-pause-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
desk-pause-day = Until the end of the day
desk-resume = Open online booking again
desk-paused = Online booking is paused until { $deadline }.
desk-resumed = Clients can book online again.
# Blocking half an hour
desk-block = Block time
desk-block-title = Block time
desk-block-help = Nobody can book this person then. Visits that are there already stay where they are, so block only what is free.
desk-block-who = For whom
desk-block-day = Day
desk-block-from = From
desk-block-long = How long
desk-block-note = What for
desk-block-note-hint = Optional. Only staff see it.
desk-block-do = Block this time
desk-blocked = The time is blocked.
desk-block-nobody = Choose for whom.
desk-block-no-day = Choose a day.
desk-block-no-time = Type a time that the clock shows on that day, for example { $example }.
desk-block-long-note = Shorten the note: at most { $most } characters.
desk-block-visit = { $pet } has a visit at { $time }. Move it first, or choose another time.
desk-block-held = A client is just booking this time, until { $until } at the latest. Wait, or choose another time.
desk-block-changed = Somebody changed the calendar a moment ago. Look again, then repeat this.
desk-free = Free this time
desk-freed = The time is free again.
desk-freed-already = Somebody else has freed this time already.
# On paper
desk-printed = Printed { $deadline }
desk-print-help = Print this page with your browser.
desk-client = Client
desk-phone = Phone
desk-note = Note
desk-keys = Keyboard shortcuts
desk-keys-help = They work on every page of the panel while no field is being typed in.
desk-keys-on = Use keyboard shortcuts
desk-close = Close
desk-key-today = Today
desk-key-earlier = The day or week before
desk-key-later = The day or week after
desk-key-next = Next visit
desk-key-previous = Previous visit
desk-key-new = New booking
desk-key-waiting = What waits for us
desk-key-calendar = The calendar
desk-key-search = Search clients
desk-key-help = This list
