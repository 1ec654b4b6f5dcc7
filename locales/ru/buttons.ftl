select-time = Выбрать
change = Изменить
confirm-appointment = Подтвердить запись
add-to-calendar = Добавить в календарь
move = Перенести
cancel-visit = Отменить запись
book-another-pet = Записать другого питомца
