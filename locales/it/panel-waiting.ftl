waiting-heading = In attesa di risposta
waiting-lead = Prima le più vecchie. Ciò a cui nessuno risponde in tempo viene annullato e l’orario torna libero.
waiting-nothing = Niente in attesa. Tutte le richieste hanno avuto risposta.
waiting-more = Sono mostrate solo le più vecchie: { $count }.
waiting-until = entro { $deadline }
waiting-until-start = fino all’inizio
waiting-since = dal { $when }
waiting-details = Dettagli
