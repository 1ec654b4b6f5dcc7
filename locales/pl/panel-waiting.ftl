waiting-heading = Czekają na nas
waiting-lead = Najstarsze na górze. To, na co nikt nie odpowie na czas, zostanie odwołane automatycznie, a termin wróci do oferty.
waiting-nothing = Nic nie czeka. Na każdą rezerwację jest odpowiedź.
waiting-more = Widać tylko najstarsze: { $count }.
waiting-until = do { $deadline }
waiting-until-start = do początku wizyty
waiting-since = od { $when }
waiting-details = Szczegóły
