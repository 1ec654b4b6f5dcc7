state-unconfirmed = Vahvistamaton
state-confirmed = Vahvistettu
state-arrived = Saapunut
state-completed = Päättynyt
state-no-show = Jäi käyttämättä
state-rejected = Hylätty
state-cancelled = Peruttu
