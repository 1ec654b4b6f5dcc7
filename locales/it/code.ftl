code-text-sms = L’appuntamento non è ancora confermato. Stiamo inviando un codice di sei cifre al numero { $number }. Vale fino alle { $time }.
code-text-email = L’appuntamento non è ancora confermato. Stiamo inviando un codice di sei cifre all’indirizzo { $address }. Vale fino alle { $time }.
code-label = Codice, sei cifre
code-wrong =
    Il codice non è questo. { $tries ->
        [one] Resta { $tries } tentativo.
       *[other] Restano { $tries } tentativi.
    }
code-used-up = Era l’ultimo tentativo: questo codice non vale più. Può chiederne uno nuovo o chiamare il { $phone }
code-expired = Il codice valeva fino alle { $time }. Può chiederne uno nuovo: teniamo l’orario per Lei fino a { $deadline }.
code-send-again = Invia un nuovo codice
code-send-again-in = Può chiedere un nuovo codice dalle { $time }.
code-sent-again = Un nuovo codice è in arrivo. Quello di prima non vale più.
code-wrong-number = Numero sbagliato? Modificalo
code-limit = Per ora non si possono inviare altri codici. Per confermare, chiami il { $phone }
picture-title = Manca solo un passo: i caratteri dell’immagine
picture-hint = Serve a tenere lontani i robot. Maiuscole o minuscole, è lo stesso.
picture-listen = Ascolta
picture-other = Un’altra immagine
