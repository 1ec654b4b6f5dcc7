state-unconfirmed = Не подтверждена
state-confirmed = Подтверждена
state-arrived = На месте
state-completed = Завершена
state-no-show = Неявка
state-rejected = Отклонена
state-cancelled = Отменена
