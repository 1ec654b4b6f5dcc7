sex-female = Naaras
sex-male = Uros
sex-unknown = En tiedä
choose-one = Valitse
