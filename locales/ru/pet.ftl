sex-female = Самка
sex-male = Самец
sex-unknown = Не знаю
choose-one = Выберите
