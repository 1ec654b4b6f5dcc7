### *Why is this time not offered?* (P11)

why-title = Perché questo orario non è proposto?
why-lead = Scelga ciò che sceglierebbe un cliente: vedrà quale regola esclude l’orario.
why-place = Sede
why-reason = Motivo
why-staff = Membro del personale
why-any-species = Qualsiasi animale
why-start = Data e ora
why-start-unread = Scegli una data e un’ora.
why-ask = Verifica
why-offered = Proposto ai clienti
why-not-offered = Non proposto ai clienti
why-everybody = Chiunque sia presente
why-each = I singoli membri del personale
why-cause = Che cosa lo impedisce
why-free = Può prenderlo
why-location-offline = { $place }: la prenotazione online è disattivata.
why-reason-by-phone = Questo motivo si prenota solo per telefono.
why-reason-offline = Questo motivo non è proposto online.
why-reason-not-here = Questo motivo non è previsto in questa sede.
why-reason-not-for-species = Questo motivo non riguarda questa specie.
why-species-not-here = Questa specie non è seguita in questa sede.
why-notice = Troppo presto: i clienti prenotano con un preavviso di almeno { $time }.
why-no-such-time = Quel giorno l’orologio non segna quest’ora: cambia l’ora legale.
why-off-grid = A quest’ora qui non iniziano appuntamenti: vedere gli orari proposti.
why-closed = La sede è chiusa nel giorno dell’appuntamento.
why-resource = La risorsa necessaria è occupata ({ $what }).
why-wrong-staff = Non segue questo motivo.
why-no-shifts-here = Nessun turno in questa sede.
why-no-shift = L’appuntamento non rientra in un turno.
why-shift-not-open = Il turno non è aperto alla prenotazione online o a questo motivo.
why-absent = Assente.
why-elsewhere = È in un’altra sede, o in viaggio.
why-busy = Ha un altro appuntamento.
why-buffer = L’orario è occupato dal margine tra gli appuntamenti.
why-held = Un cliente sta prenotando questo orario.
why-no-calendar = Non prende appuntamenti: non è impostato quanti insieme.
why-kept-back = Tenuto per le urgenze e le telefonate.
why-visit = Appuntamento { $span }: { $reason }
why-hold = Tenuto fino alle { $until }, { $span }: { $reason }
why-to-pause = Sospensione
why-to-closed = Giorni di chiusura
why-to-reason = Impostazioni del motivo
why-horizon = { $days ->
    [one] Troppo lontano: i clienti possono prenotare fino a { $days } giorno prima.
   *[other] Troppo lontano: i clienti possono prenotare fino a { $days } giorni prima.
}
why-daily-limit = { $limit ->
    [one] Per questo motivo è ammesso { $limit } appuntamento al giorno, già occupato.
   *[other] Per questo motivo sono ammessi { $limit } appuntamenti al giorno, già occupati.
}
