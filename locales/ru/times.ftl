first-free-with = { $staff }, { $minutes } мин
filter-empty = { $part }: в этот день свободного времени нет. Ближайшее: { $nearest }
day-free =
    { $date }, { $count ->
        [one] { $count } свободное окно
        [few] { $count } свободных окна
        [many] { $count } свободных окон
       *[other] { $count } свободного окна
    }
day-none = { $date }, нет свободного времени
month-none = { $month }: свободного времени нет. Ближайшее после: { $nearest }
who = К кому
anyone = Любой свободный врач
hold-note =
    Выбранное время мы держим { $minutes ->
        [one] { $minutes } минуту
        [few] { $minutes } минуты
        [many] { $minutes } минут
       *[other] { $minutes } минуты
    }, пока вы вводите данные.
