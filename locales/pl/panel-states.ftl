state-unconfirmed = Niepotwierdzona
state-confirmed = Potwierdzona
state-arrived = Na miejscu
state-completed = Zakończona
state-no-show = Opuszczona
state-rejected = Odrzucona
state-cancelled = Odwołana
