### Whom to phone (P2, P12)

calls-lead = Klienci, którym lecznica zmieniła wizytę i którzy powinni się o tym dowiedzieć. Najpierw najdawniejsze.
calls-none = Nie ma do kogo dzwonić.
calls-moved = Wizyta ma nowy termin: { $when }.
calls-other-staff = Wizytę przejmuje ktoś inny: { $when }.
calls-cancelled = Wizyta jest odwołana: { $when }.
calls-about = W sprawie wizyty: { $when }.
calls-since = Na liście od: { $when }
calls-booking = Rezerwacja
calls-phoned = Załatwione
calls-noted = Usunięto z listy.
calls-meanwhile = Ktoś był szybszy: tej osoby już nie ma na liście.
calls-more = Pokaż więcej
