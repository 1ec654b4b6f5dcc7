### Whom to phone (P2, P12)

calls-lead = Clienti a cui la clinica ha cambiato l’appuntamento e che vanno avvisati. Prima i meno recenti.
calls-none = Non c’è nessuno da chiamare.
calls-moved = L’appuntamento ha un nuovo orario: { $when }.
calls-other-staff = L’appuntamento passa a un’altra persona: { $when }.
calls-cancelled = L’appuntamento è annullato: { $when }.
calls-about = A proposito dell’appuntamento: { $when }.
calls-since = In elenco da: { $when }
calls-booking = La prenotazione
calls-phoned = Chiamato
calls-noted = Tolto dall’elenco.
calls-meanwhile = Qualcuno è stato più veloce: è già fuori dall’elenco.
calls-more = Mostra altri
