# Manual mode
send-request = Wyślij prośbę
waiting-title = Prośba dotarła, czeka na lecznicę
# Only the start of the visit ends the wait
waiting-text-plain = Wizyta nie jest jeszcze potwierdzona. Trzymamy ten termin i odpowiemy na tej stronie najszybciej, jak to możliwe. Prosimy zachować jej adres.
waiting-text-until = Wizyta nie jest jeszcze potwierdzona. Trzymamy ten termin i odpowiemy na tej stronie do { $deadline }. Jeśli nie zdążymy, prośba wygaśnie. Prosimy zachować adres tej strony.
withdraw-request = Wycofaj prośbę
withdraw-ask = Wycofać tę prośbę?
withdraw-yes = Tak, wycofaj prośbę
withdraw-no = Nie, czekam dalej
rejected-title = Nie możemy przyjąć w tym terminie
rejected-text = Przepraszamy. Prosimy wybrać inny termin albo zadzwonić: { $phone }
lapsed-title = Prośba o wizytę wygasła
lapsed-text = Nie zdążyliśmy odpowiedzieć na czas, a termin jest znów wolny. Przepraszamy. Prosimy wybrać inny termin albo zadzwonić: { $phone }
cancelled-by-clinic = Lecznica musiała odwołać tę wizytę. Przepraszamy za kłopot. Prosimy wybrać inny termin albo zadzwonić: { $phone }
clinic-writes = Lecznica pisze:
