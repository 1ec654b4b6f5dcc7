calendar-note = Voit siirtää tai perua ajan sen omalla sivulla tai soittamalla: { $phone }
