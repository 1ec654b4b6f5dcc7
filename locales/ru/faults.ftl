error-summary-title =
    { $count ->
        [one] Проверьте { $count } место
        [few] Проверьте { $count } места
        [many] Проверьте { $count } мест
       *[other] Проверьте { $count } места
    }
error-prefix = Ошибка:
need-first-name = Введите имя.
need-last-name = Введите фамилию.
need-phone = Введите номер телефона.
need-email = Введите адрес почты.
need-one-contact = Введите телефон или адрес почты, чтобы мы могли с вами связаться.
need-street = Введите улицу и дом.
need-postcode = Введите почтовый индекс.
need-town = Введите город.
need-pet-name = Введите кличку питомца.
need-species = Выберите вид животного.
need-answer = Ответьте на этот вопрос.
need-choice = Выберите один ответ.
need-consent = Отметьте, что уведомление о защите данных прочитано.
phone-short = В номере не хватает цифр. Проверьте его.
phone-wrong = Это не похоже на номер телефона. Например: { $example }
phone-countries = Код можно отправить только на мобильные номера этих стран: { $countries }. Номер другой? Позвоните нам: { $phone }
phone-landline = Это городской номер, а код приходит по смс. Введите мобильный номер.
email-wrong = Это не похоже на адрес почты. В нём есть @, а после неё точка, например { $example }
email-typo = Может быть, { $suggestion }?
postcode-wrong = Проверьте индекс. Например: { $example }
too-long =
    Сюда помещается не больше { $max ->
        [one] { $max } символа
       *[other] { $max } символов
    }, сейчас их { $count }.
name-address = В имени не может быть адреса сайта или почты.
date-wrong = Такой даты нет. Например: { $example }
date-future = Дата рождения не может быть в будущем.
weight-wrong = Введите вес в килограммах. Например: { $example }
number-wrong = Введите число.
