# L'agenda
desk-today = Oggi
desk-day = Giorno
desk-week = Settimana
desk-days = Giorni
desk-places = Sedi
desk-person = Persona
desk-everybody = Tutti
desk-go-to = Vai al giorno
desk-go = Vai
desk-print = Stampa
desk-new = Nuova prenotazione
desk-in = Presenti { $present } su { $all }, { $visits }
desk-visits = { $count ->
    [one] { $count } appuntamento
   *[other] { $count } appuntamenti
}
# { $visits } è “3 appuntamenti”
desk-absent-visits = Assente, { $visits }
desk-nobody = In questo giorno qui non lavora nessuno e non ci sono appuntamenti.
desk-confirmed = Confermato
desk-unconfirmed = Da confermare
desk-legend-unconfirmed = Da confermare: tratteggiato, con un punto interrogativo
desk-here = In clinica
desk-completed = Concluso
desk-no-show = Non presentato
desk-held = Un cliente sta prenotando
# { $left } è una durata, { $until } un’ora
desk-held-left = riservato fino alle { $until }, restano { $left }
desk-off-shift = Fuori turno
desk-absent = Assente
# { $date } è una data intera con il giorno della settimana
desk-until = fino a { $date }
desk-closed = Chiuso
# { $place } è il nome di una sede
desk-elsewhere = Sede: { $place }
desk-extra = Urgenze e altro
desk-oldest-first = Dalla più vecchia
desk-nothing-waits = Niente è in attesa di noi.
desk-waits-until = In attesa fino a { $deadline }
desk-queue-all = Apri l’elenco
desk-more-wait = { $count ->
    [one] E ancora { $count }
   *[other] E altre { $count }
}
# S7
desk-pause = Sospendi le prenotazioni online
desk-paused-button = Prenotazioni online sospese
desk-pause-help = Nel frattempo i clienti non possono iniziare una prenotazione. Gli appuntamenti già presi restano come sono.
desk-pause-hours = { $count ->
    [one] { $count } ora
   *[other] { $count } ore
}
desk-pause-day = Fino a fine giornata
desk-resume = Riapri le prenotazioni online
desk-paused = Le prenotazioni online sono sospese fino a { $deadline }.
desk-resumed = I clienti possono di nuovo prenotare online.
# Bloccare un orario
desk-block = Blocca un orario
desk-block-title = Blocca un orario
desk-block-help = In quell’orario nessuno può prenotare con questa persona. Gli appuntamenti già presi restano dove sono, quindi si blocca solo il tempo libero.
desk-block-who = Per chi
desk-block-day = Giorno
desk-block-from = Dalle
desk-block-long = Per quanto
desk-block-note = Motivo
desk-block-note-hint = Facoltativo. Lo vede solo il personale.
desk-block-do = Blocca questo orario
desk-blocked = L’orario è bloccato.
desk-block-nobody = Scelga per chi.
desk-block-no-day = Scelga un giorno.
desk-block-no-time = Scriva un’ora che l’orologio segna in quel giorno, per esempio { $example }.
desk-block-long-note = Accorci la nota: al massimo { $most } caratteri.
desk-block-visit = { $pet } ha un appuntamento alle { $time }. Prima lo sposti, oppure scelga un altro orario.
desk-block-held = Un cliente sta prenotando questo orario, al più tardi fino alle { $until }. Aspetti, oppure scelga un altro orario.
desk-block-changed = Qualcuno ha appena cambiato l’agenda. La ricontrolli e riprovi.
desk-free = Libera questo orario
desk-freed = L’orario è di nuovo libero.
desk-freed-already = Qualcun altro ha già liberato questo orario.
# Su carta
desk-printed = Stampato { $deadline }
desk-print-help = Stampi questa pagina dal browser.
desk-client = Cliente
desk-phone = Telefono
desk-note = Nota
desk-keys = Scorciatoie da tastiera
desk-keys-help = Funzionano in ogni pagina del pannello, quando non si scrive in un campo.
desk-keys-on = Usa le scorciatoie da tastiera
desk-close = Chiudi
desk-key-today = Oggi
desk-key-earlier = Il giorno o la settimana precedente
desk-key-later = Il giorno o la settimana successiva
desk-key-next = Appuntamento successivo
desk-key-previous = Appuntamento precedente
desk-key-new = Nuova prenotazione
desk-key-waiting = Che cosa è in attesa di noi
desk-key-calendar = L’agenda
desk-key-search = Cerca clienti
desk-key-help = Questo elenco
