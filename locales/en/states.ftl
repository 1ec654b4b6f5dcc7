confirmed-title = Confirmed
# No message goes out
confirmed-text-plain = We look forward to seeing you. No message will be sent, so please keep the address of this page or add the visit to your calendar.
page-secret = This page needs no password: whoever has its address can change the visit. Please don’t share it.
