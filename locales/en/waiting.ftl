# Manual mode
send-request = Send request
waiting-title = Received, waiting for the clinic
# Only the start of the visit ends the wait
waiting-text-plain = Your visit is not confirmed yet. We keep this time for you and answer on this page as soon as we can. Please keep its address.
waiting-text-until = Your visit is not confirmed yet. We keep this time for you and answer on this page by { $deadline }. If we don’t manage to, the request lapses. Please keep the address of this page.
withdraw-request = Withdraw the request
withdraw-ask = Withdraw this request?
withdraw-yes = Yes, withdraw the request
withdraw-no = No, keep waiting
rejected-title = We can’t see you at this time
rejected-text = We are sorry. Please choose another time, or phone us: { $phone }
lapsed-title = Your request has lapsed
lapsed-text = We didn’t manage to answer in time, and the time is free again. We are sorry. Please choose another time, or phone us: { $phone }
cancelled-by-clinic = The clinic had to cancel this visit. We are sorry for the trouble. Please choose another time, or phone us: { $phone }
clinic-writes = The clinic writes:
