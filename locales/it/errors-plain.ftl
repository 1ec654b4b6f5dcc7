e404-text-plain = Controlli l’indirizzo: copiandolo può essersene persa una parte. Cerca il Suo appuntamento? Apra l’indirizzo che ha conservato.
e429-text-plain = Ci sono stati molti tentativi in poco tempo. Riprovi alle { $time }.
e500-text-plain = Ci scusiamo. Prima di riprovare, verifichi con la clinica se la prenotazione è arrivata. Questo codice ci aiuta a trovare la causa: { $id }
e503-text-plain = Le prenotazioni online sono in aggiornamento. Riprovi tra qualche minuto.
