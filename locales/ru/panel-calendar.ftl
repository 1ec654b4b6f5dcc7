# Расписание
desk-today = Сегодня
desk-day = День
desk-week = Неделя
desk-days = Дни
desk-places = Филиалы
desk-person = Сотрудник
desk-everybody = Все
desk-go-to = Перейти к дню
desk-go = Показать
desk-print = Печать
desk-new = Новая запись
desk-in = На работе { $present } из { $all }, { $visits }
desk-visits = { $count ->
    [one] { $count } визит
    [few] { $count } визита
   *[other] { $count } визитов
}
# { $visits } — это «3 визита»
desk-absent-visits = Отсутствует, { $visits }
desk-nobody = В этот день здесь никто не работает и визитов нет.
desk-confirmed = Подтверждена
desk-unconfirmed = Не подтверждена
desk-legend-unconfirmed = Не подтверждена: пунктир и знак вопроса
desk-here = В клинике
desk-completed = Завершена
desk-no-show = Неявка
desk-held = Клиент записывается
# { $left } — длительность, { $until } — время
desk-held-left = время занято до { $until }, осталось { $left }
desk-off-shift = Вне смены
desk-absent = Отсутствует
# { $date } — полная дата с днём недели
desk-until = по дату: { $date }
desk-closed = Закрыто
# { $place } — название филиала
desk-elsewhere = В филиале: { $place }
desk-extra = Дополнительно
desk-oldest-first = Сначала давние
desk-nothing-waits = Нас ничего не ждёт.
desk-waits-until = Ждёт до { $deadline }
desk-queue-all = Открыть список
desk-more-wait = { $count ->
    [one] И ещё { $count }
    [few] И ещё { $count }
   *[other] И ещё { $count }
}
# S7
desk-pause = Приостановить онлайн-запись
desk-paused-button = Онлайн-запись приостановлена
desk-pause-help = В это время клиенты не смогут начать запись. Назначенные визиты остаются без изменений.
desk-pause-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[other] { $count } часов
}
desk-pause-day = До конца дня
desk-resume = Открыть онлайн-запись
desk-paused = Онлайн-запись приостановлена до { $deadline }.
desk-resumed = Клиенты снова могут записываться онлайн.
# Закрыть время
desk-block = Закрыть время
desk-block-title = Закрыть время
desk-block-help = Записаться к этому сотруднику на это время будет нельзя. Назначенные визиты остаются на месте, поэтому закрыть можно только свободное время.
desk-block-who = Кому
desk-block-day = День
desk-block-from = С какого времени
desk-block-long = На сколько
desk-block-note = Для чего
desk-block-note-hint = Необязательно. Видят только сотрудники.
desk-block-do = Закрыть это время
desk-blocked = Время закрыто.
desk-block-nobody = Выберите сотрудника.
desk-block-no-day = Выберите день.
desk-block-no-time = Введите время, которое часы в этот день показывают, например { $example }.
desk-block-long-note = Сократите заметку: не больше { $most } знаков.
desk-block-visit = { $pet }: визит в { $time }. Сначала перенесите его или выберите другое время.
desk-block-held = Клиент как раз записывается на это время, самое позднее до { $until }. Подождите или выберите другое время.
desk-block-changed = Кто-то только что изменил расписание. Проверьте его и повторите.
desk-free = Освободить это время
desk-freed = Время снова свободно.
desk-freed-already = Кто-то уже освободил это время.
# На бумаге
desk-printed = Напечатано { $deadline }
desk-print-help = Распечатайте эту страницу из браузера.
desk-client = Клиент
desk-phone = Телефон
desk-note = Заметка
desk-keys = Сочетания клавиш
desk-keys-help = Работают на каждой странице панели, пока ничего не вводится в поле.
desk-keys-on = Использовать сочетания клавиш
desk-close = Закрыть
desk-key-today = Сегодня
desk-key-earlier = Предыдущий день или неделя
desk-key-later = Следующий день или неделя
desk-key-next = Следующий визит
desk-key-previous = Предыдущий визит
desk-key-new = Новая запись
desk-key-waiting = Что нас ждёт
desk-key-calendar = Расписание
desk-key-search = Поиск клиентов
desk-key-help = Этот список
