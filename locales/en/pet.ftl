sex-female = Female
sex-male = Male
sex-unknown = Don’t know
choose-one = Choose
