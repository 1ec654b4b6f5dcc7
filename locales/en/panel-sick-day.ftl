### The sick day: visits over which somebody is away (P12)

sick-new-title = Somebody is away
sick-new-lead = Their time leaves online booking at once. Next you decide what becomes of their visits.
sick-who = Who is away
sick-day = Day
sick-from = From
sick-to = Until
sick-whole-day = Leave both empty for the whole day.
sick-note = Note for the team
sick-report = Save and show the visits
sick-no-day = Choose a day.
sick-bad-times = The end must come after the beginning.
sick-long-note = Use at most { $most } characters.
sick-visits-title = What becomes of the visits?
sick-away = { $name } is away: { $from } – { $to }.
sick-closed = { $place } is closed: { $day }.
sick-none = No visit is left to settle.
sick-choose = What becomes of the visit: { $visit }, { $pet }
sick-same = Same time with
sick-other = Another time
sick-or = Or
sick-cancel = Cancel the visit
sick-leave = Leave as it is
sick-time-with = { $when }, { $name }
sick-with = with { $name }
sick-asked-for = asked for { $name }
sick-unconfirmed = unconfirmed
sick-do = Do all of it
sick-undone = No longer possible: { $times }. Choose again.
sick-count = { $count ->
    [one] { $count } visit. Nothing happens before you press the button.
   *[other] { $count } visits. Nothing happens before you press the button.
}
sick-done = { $count ->
    [one] { $count } visit is settled.
   *[other] { $count } visits are settled.
}
