paused = Rezerwacje online są na chwilę wstrzymane. Powinny wrócić o { $time }. Umówione wizyty odbędą się bez zmian. Na razie prosimy o telefon: { $phone }
location-offline = Ta placówka nie przyjmuje rezerwacji online. Prosimy o telefon: { $phone }
