new-booking-new = Новая запись
new-booking-client = Клиент и питомец
new-booking-other-client = Другой клиент
new-booking-new-client = Или добавьте нового клиента
new-booking-new-client-help = Достаточно имени, телефона и питомца. Кто уже есть в картотеке, второй раз не добавится.
new-booking-add-client = Добавить и продолжить
new-booking-several = Подходят несколько клиентов с этим именем. Найдите нужного.
new-booking-which-pet = Какой питомец?
new-booking-visit = Приём
new-booking-reason = Причина
new-booking-location = Филиал
new-booking-with = Принимает
new-booking-show-times = Показать время
new-booking-times = Свободное время
new-booking-day = День
new-booking-day-before = Днём раньше
new-booking-day-after = Днём позже
new-booking-show-day = Показать
new-booking-none-free = В этот день ничего свободного.
new-booking-next-free = Ближайшее свободное время: { $when }
new-booking-hold = Удержать { $time }
new-booking-other-time = Другое время
new-booking-other-time-help = Любое. Если оно нарушает правило, вы узнаете какое, прежде чем мы его удержим.
new-booking-time = Время
new-booking-extra = В дополнительный столбец
new-booking-check = Удержать это время
new-booking-time-unread = Укажите день, время и сотрудника.
new-booking-no-such-time = В этот день часы пропускают это время.
new-booking-breaks = Это время вне правил
new-booking-anyway = Записать всё равно
new-booking-collides = На это время уже есть другой приём. Выберите другое время.
new-booking-collides-extra = На это время уже есть другой приём. Выберите другое время или дополнительный столбец.
new-booking-buffers = Мешает только буфер до или после приёма
new-booking-waive = Использовать буферы
new-booking-gone = Это время только что заняли, запись не создана. Выберите другое.
new-booking-held-online = { $time }, { $staff }: кто-то записывается онлайн. { $minutes ->
    [one] Осталась { $minutes } минута.
    [few] Осталось { $minutes } минуты.
    [many] Осталось { $minutes } минут.
   *[other] Осталось { $minutes } минуты.
}
new-booking-take-over = Забрать это время
new-booking-held = Удерживается для вас до { $time }
new-booking-note = О чём приём?
new-booking-book = Записать на приём
new-booking-need-client = Выберите клиента и питомца, и можно записать на приём.
new-booking-done = Записано: { $when }.
rule-past = Это время уже прошло.
rule-off-grid = Обычно приёмы в это время не начинаются.
rule-closed = Филиал в этот день не работает.
rule-daily-limit = В этот день уже столько приёмов по этой причине, сколько может быть.
rule-resource = Нужный кабинет или прибор занят.
rule-wrong-staff = { $staff } не принимает здесь по этой причине.
rule-no-shift = { $staff } в это время не работает.
rule-shift-not-open = { $staff } работает, но не принимает по этой причине.
rule-absent = { $staff } отсутствует.
rule-elsewhere = { $staff } в другом филиале или в дороге.
rule-far = Это слишком далеко.
