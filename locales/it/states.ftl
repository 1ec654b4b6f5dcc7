confirmed-title = Appuntamento confermato
confirmed-text-plain = La aspettiamo. Non verrà inviato alcun messaggio: conservi l’indirizzo di questa pagina o aggiunga l’appuntamento al calendario.
page-secret = Questa pagina non richiede una password: chi ne ha l’indirizzo può modificare l’appuntamento. Non lo condivida.
