### The sick day: visits over which somebody is away (P12)

sick-new-title = Qualcuno è assente
sick-new-lead = Il suo tempo esce subito dalla prenotazione online. Poi si decide che cosa fare degli appuntamenti.
sick-who = Chi è assente
sick-day = Giorno
sick-from = Dalle
sick-to = Fino alle
sick-whole-day = Lasci entrambi vuoti per l’intera giornata.
sick-note = Nota per il personale
sick-report = Salva e mostra gli appuntamenti
sick-no-day = Scegli un giorno.
sick-bad-times = La fine deve venire dopo l’inizio.
sick-long-note = Usa al massimo { $most } caratteri.
sick-visits-title = Che cosa fare degli appuntamenti?
sick-away = { $name }, assenza: { $from } – { $to }.
sick-closed = { $place }, giorno di chiusura: { $day }.
sick-none = Non restano appuntamenti da sistemare.
sick-choose = Che cosa fare dell’appuntamento: { $visit }, { $pet }
sick-same = Stesso orario con
sick-other = Un altro orario
sick-or = Oppure
sick-cancel = Annulla l’appuntamento
sick-leave = Lascia com’è
sick-time-with = { $when }, { $name }
sick-with = con { $name }
sick-asked-for = richiesta del cliente: { $name }
sick-unconfirmed = da confermare
sick-do = Esegui tutto
sick-undone = Non più possibile: { $times }. Scelga di nuovo.
sick-count = { $count ->
    [one] { $count } appuntamento. Nulla cambia finché non si preme il pulsante.
   *[other] { $count } appuntamenti. Nulla cambia finché non si preme il pulsante.
}
sick-done = { $count ->
    [one] { $count } appuntamento sistemato.
   *[other] { $count } appuntamenti sistemati.
}
