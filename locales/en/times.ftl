first-free-with = with { $staff }, { $minutes } minutes
# { $part }: the filter's own name, as it stands on the chip
filter-empty = { $part }: no free times on this day. The nearest: { $nearest }
# Hidden text of a day in the month
day-free =
    { $date }, { $count ->
        [one] { $count } free time
       *[other] { $count } free times
    }
day-none = { $date }, no free times
# { $month } as a heading: “December 2026”, uninflected
month-none = { $month }: no free times. The first free time after that: { $nearest }
who = Who
anyone = Anyone who is free
# Below the times
hold-note =
    We hold the time you choose for { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } while you type your details.
