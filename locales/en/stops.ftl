paused = Online booking is paused for a while. It should open again at { $time }. Visits already booked are not affected. For now, please phone: { $phone }
location-offline = This clinic does not take bookings online. Please phone: { $phone }
