skip-to-content = Przejdź do treści
step-of = Krok { $step } z { $steps }
emergency = Nagły przypadek? Prosimy nie rezerwować, tylko od razu dzwonić: { $phone }
help-phone = Wygodniej przez telefon? { $phone }
privacy-line = Te dane służą tylko do obsługi wizyty i opieki nad zwierzęciem. Jak je chronimy: { $notice }
privacy-link = Informacja o ochronie danych
