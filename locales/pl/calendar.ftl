calendar-note = Wizytę można przełożyć lub odwołać na jej stronie albo telefonicznie: { $phone }
