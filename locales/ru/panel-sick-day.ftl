### The sick day: visits over which somebody is away (P12)

sick-new-title = Сотрудник отсутствует
sick-new-lead = Это время сразу уходит из онлайн-записи. Дальше можно решить, что будет с приёмами.
sick-who = Кто отсутствует
sick-day = День
sick-from = С
sick-to = До
sick-whole-day = Если весь день, оставьте оба поля пустыми.
sick-note = Заметка для сотрудников
sick-report = Сохранить и показать приёмы
sick-no-day = Выберите день.
sick-bad-times = Конец должен быть позже начала.
sick-long-note = Не больше { $most } знаков.
sick-visits-title = Что будет с приёмами?
sick-away = { $name }, отсутствие: { $from } – { $to }.
sick-closed = { $place }, нерабочий день: { $day }.
sick-none = Приёмов, которые нужно решить, не осталось.
sick-choose = Что будет с приёмом: { $visit }, { $pet }
sick-same = То же время
sick-other = Другое время
sick-or = Или
sick-cancel = Отменить приём
sick-leave = Оставить как есть
sick-time-with = { $when }, { $name }
sick-with = принимает { $name }
sick-asked-for = по просьбе клиента: { $name }
sick-unconfirmed = не подтверждена
sick-do = Выполнить всё
sick-undone = Уже невозможно: { $times }. Выберите ещё раз.
sick-count = { $count ->
    [one] { $count } приём. До нажатия кнопки ничего не изменится.
    [few] { $count } приёма. До нажатия кнопки ничего не изменится.
   *[other] { $count } приёмов. До нажатия кнопки ничего не изменится.
}
sick-done = { $count ->
    [one] Решён { $count } приём.
    [few] Решено { $count } приёма.
   *[other] Решено { $count } приёмов.
}
