state-unconfirmed = Da confermare
state-confirmed = Confermato
state-arrived = Arrivato
state-completed = Concluso
state-no-show = Mancato
state-rejected = Respinto
state-cancelled = Annullato
