clients-search = Имя, телефон, почта или питомец
clients-search-hint = Достаточно частей в любом порядке: анн мис, 345 678
clients-search-go = Найти
clients-nobody = Никто не найден. Попробуйте короче или введите часть номера телефона.
clients-none = Клиентов пока нет. Первый появится с первой записью.
clients-more = Найдено больше. Введите ещё несколько букв, чтобы найти нужного клиента.
clients-results = Найденные клиенты
clients-earlier = Предыдущая страница
clients-later = Следующая страница
clients-new = Новый клиент
clients-pets = Питомцы
clients-back = Все клиенты
client-since = В картотеке с { $date }
client-book = Записать на приём
client-edit = Изменить данные
client-details = Данные
client-contact = Контакты
client-address = Адрес
client-language = Язык
client-coming = Предстоящие приёмы
client-past = Прошлые приёмы
client-no-coming = Записей нет.
client-no-past = Приёмов ещё не было.
client-add-pet = Добавить питомца
client-no-pets = Питомцев пока нет.
client-missed = { $count ->
    [one] { $count } пропущенный приём
    [few] { $count } пропущенных приёма
    [many] { $count } пропущенных приёмов
   *[other] { $count } пропущенного приёма
}
client-missed-none = Без пропущенных приёмов
client-missed-lifted = Снято { $date }: более ранние последствий не имеют.
client-lift = Снять последствия
client-lift-done = Пропущенные до сих пор приёмы больше не имеют последствий.
client-blocked = Онлайн-запись запрещена
client-block = Запретить онлайн-запись
client-block-help = Онлайн-записи этого клиента будут ждать вашего ответа; причину ему не сообщают.
client-unblock = Снова разрешить онлайн-запись
client-block-done = Онлайн-запись запрещена.
client-unblock-done = Онлайн-запись снова разрешена.
client-tags = Метки
client-tags-hint = Через запятую.
client-tags-long = В метке не больше { $max } знаков, а меток не больше { $most }.
client-tags-save = Сохранить метки
client-note = Заметка
client-note-hint = Её видит только клиника.
client-save = Сохранить
client-saved = Сохранено.
client-made = Клиент добавлен.
client-title-new = Новый клиент
client-title-edit = Изменить: { $name }
client-title-add-pet = Новый питомец: { $name }
client-title-edit-pet = Изменить: { $pet }
client-back-to = Назад: { $name }
pet-gone = Умер или отдан
pet-gone-since = Умер или отдан, { $date }
pet-gone-done = Отмечено: { $pet } больше не с клиентом.
pet-gone-visits = { $count ->
    [one] У питомца { $pet } ещё { $count } запись. Отменить её?
    [few] У питомца { $pet } ещё { $count } записи. Отменить их?
    [many] У питомца { $pet } ещё { $count } записей. Отменить их?
   *[other] У питомца { $pet } ещё { $count } записи. Отменить их?
}
pet-back = Всё-таки здесь
pet-back-done = Отмечено: { $pet } снова с клиентом.
client-log = История карточки
client-log-make = Карточка создана
client-log-edit = Данные изменены
client-log-add-pet = Питомец добавлен
client-log-edit-pet = Данные питомца изменены
client-log-pet-gone = Питомец умер или отдан
client-log-pet-back = Питомец всё-таки здесь
client-log-block = Онлайн-запись запрещена или разрешена
client-log-lift = Последствия пропусков сняты
client-log-tags = Метки изменены
client-log-merge = С этой карточкой объединена другая
client-log-unmerge = Объединение отменено
