calendar-note = Per spostare o annullare apra la pagina dell’appuntamento o chiami il { $phone }
