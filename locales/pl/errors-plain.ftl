e404-text-plain = Warto sprawdzić adres: jego część mogła zginąć przy kopiowaniu. Wizytę można otworzyć pod zachowanym adresem.
e429-text-plain = W krótkim czasie było wiele prób. Prosimy spróbować ponownie o { $time }.
e500-text-plain = Przepraszamy. Przed kolejną próbą warto sprawdzić w lecznicy, czy rezerwacja dotarła. Ten numer pomoże nam znaleźć przyczynę: { $id }
e503-text-plain = Trwa aktualizacja rezerwacji online. Prosimy spróbować za kilka minut.
