# Manual mode
send-request = Invia la richiesta
waiting-title = Richiesta ricevuta, in attesa della clinica
# Only the start of the visit ends the wait
waiting-text-plain = L’appuntamento non è ancora confermato. Teniamo libero per Lei questo orario e rispondiamo in questa pagina appena possibile. Ne conservi l’indirizzo.
waiting-text-until = L’appuntamento non è ancora confermato. Teniamo libero per Lei questo orario e rispondiamo in questa pagina entro { $deadline }. Se non riuscissimo, la richiesta decade. Conservi l’indirizzo di questa pagina.
withdraw-request = Ritira la richiesta
withdraw-ask = Ritirare questa richiesta?
withdraw-yes = Sì, ritira la richiesta
withdraw-no = No, continuo ad aspettare
rejected-title = Questo orario non è possibile
rejected-text = Ci dispiace. Scelga un altro orario oppure ci chiami: { $phone }
lapsed-title = La richiesta è decaduta
lapsed-text = Non siamo riusciti a rispondere in tempo e l’orario è di nuovo libero. Ci scusiamo. Scelga un altro orario oppure ci chiami: { $phone }
cancelled-by-clinic = La clinica ha dovuto annullare questo appuntamento. Ci scusiamo per il disagio. Scelga un altro orario oppure ci chiami: { $phone }
clinic-writes = La clinica scrive:
