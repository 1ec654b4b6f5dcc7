waiting-title = Richiesta ricevuta, in attesa della clinica
waiting-text =
    L’appuntamento non è ancora confermato. Teniamo libero per Lei questo orario e rispondiamo entro { $deadline }, in questa pagina e { $channel ->
        [sms] per SMS
        [email] per email
       *[both] per SMS ed email
    }. Se non riuscissimo, la richiesta decade e La avvisiamo.
waiting-text-plain = L’appuntamento non è ancora confermato. Teniamo libero per Lei questo orario e rispondiamo in questa pagina appena possibile. Ne conservi l’indirizzo.
code-title-sms = Manca solo un passo: il codice
payment-title = Manca solo un passo: l’acconto
payment-text = L’appuntamento non è confermato finché non arriva l’acconto di { $amount }. Teniamo questo orario per Lei fino a { $deadline }.
confirmed-title = Appuntamento confermato
confirmed-text =
    La aspettiamo. La conferma arriverà { $channel ->
        [sms] per SMS
        [email] per email
       *[both] per SMS ed email
    }.
confirmed-text-plain = La aspettiamo. Non verrà inviato alcun messaggio: conservi l’indirizzo di questa pagina o aggiunga l’appuntamento al calendario.
page-secret = Questa pagina non richiede una password: chi ne ha l’indirizzo può modificare l’appuntamento. Non lo condivida.
