panel = Панель
menu = Меню
language = Язык
menu-calendar = Календарь
menu-waiting = Ждут нас
menu-calls = Кому позвонить
menu-clients = Клиенты и животные
menu-booking = Настройка записи
menu-reasons = Причины визита
menu-species = Виды животных
menu-staff = Сотрудники
menu-shifts = Смены
menu-absences = Отсутствия и выходные дни
menu-locations = Филиалы
menu-resources = Кабинеты и оборудование
menu-process = Порядок записи
menu-preview = Предпросмотр
menu-clinic-heading = Клиника
menu-clinic = Настройки
menu-people = Люди и доступ
menu-log = Журнал изменений
menu-account = Моя учётная запись
menu-public = Страница записи для клиентов
menu-other-clinic = Другая клиника
waiting-count = { $count ->
    [one] { $count } неподтверждённая запись
    [few] { $count } неподтверждённые записи
   *[other] { $count } неподтверждённых записей
}
panel-paused = Онлайн-запись приостановлена до { $time }.
sign-in-title = Вход в панель
sign-in = Войти
sign-out = Выйти
password = Пароль
sign-in-failed = Войти не удалось
sign-in-wrong = Электронная почта или пароль не подходят. Проверьте и то и другое и попробуйте ещё раз.
sign-in-too-often = Слишком много попыток. Попробуйте снова через { $wait }.
sign-in-help = Забыли пароль? Руководитель клиники может дать ссылку, чтобы выбрать новый.
choose-clinic-title = Какая клиника?
no-clinics = Ваша учётная запись пока не относится ни к одной клинике. Попросите руководителя пригласить вас.
signed-in-as = Вы вошли как { $name }.
role-manager = Руководитель
role-staff = Сотрудник
tell-sms = Отправить клиенту SMS
tell-email = Отправить клиенту письмо
