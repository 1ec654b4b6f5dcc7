paused = Le prenotazioni online sono sospese per un po’. Dovrebbero riaprire alle { $time }. Gli appuntamenti già fissati restano validi. Per ora chiami il { $phone }
location-offline = Questa sede non accetta prenotazioni online. La preghiamo di chiamare il { $phone }
