sex-female = Samica
sex-male = Samiec
sex-unknown = Nie wiem
choose-one = Wybierz
