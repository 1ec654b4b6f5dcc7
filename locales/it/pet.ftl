sex-female = Femmina
sex-male = Maschio
sex-unknown = Non so
choose-one = Scegli
