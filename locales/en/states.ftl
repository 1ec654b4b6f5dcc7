waiting-title = Received, waiting for the clinic
waiting-text =
    Your visit is not confirmed yet. We keep this time for you and answer by { $deadline }, here and by { $channel ->
        [sms] SMS
        [email] email
       *[both] SMS and email
    }. If we don’t manage to, the request lapses and we tell you.
# No channel could be used; and no time limit set
waiting-text-plain = Your visit is not confirmed yet. We keep this time for you and answer on this page as soon as we can. Please keep its address.
code-title-sms = One step left: type the code
payment-title = One step left: the prepayment
payment-text = Your visit is not confirmed until the prepayment of { $amount } has arrived. We keep this time for you until { $deadline }.
confirmed-title = Confirmed
confirmed-text =
    We look forward to seeing you. A confirmation is on its way by { $channel ->
        [sms] SMS
        [email] email
       *[both] SMS and email
    }.
# No message goes out
confirmed-text-plain = We look forward to seeing you. No message will be sent, so please keep the address of this page or add the visit to your calendar.
page-secret = This page needs no password: whoever has its address can change the visit. Please don’t share it.
