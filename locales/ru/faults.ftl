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
phone-short = В номере не хватает цифр. Проверьте его.
phone-wrong = Это не похоже на номер телефона. Например: { $example }
email-wrong = Это не похоже на адрес почты. В нём есть @, а после неё точка, например { $example }
email-typo = Может быть, { $suggestion }?
postcode-wrong = Проверьте индекс. Например: { $example }
name-address = В имени не может быть адреса сайта или почты.
name-sign = В имени не может быть знака { $sign }
date-wrong = Такой даты нет. Например: { $example }
date-future = Дата рождения не может быть в будущем.
weight-wrong = Введите вес в килограммах. Например: { $example }
need-breed = Введите породу.
need-birth-date = Введите дату рождения. Достаточно и года.
need-weight = Введите вес. Можно примерно.
need-free-text = Напишите несколько слов в поле «{ free-text }».
date-old = Проверьте год рождения: это слишком давно.
too-long =
    «{ $field }»: не больше { $max ->
        [one] { $max } символа
       *[other] { $max } символов
    }, сейчас их { $count }.
need-sex = Выберите пол; «{ sex-unknown }» тоже подходит.
email-typo-use = Исправить на { $suggestion }
