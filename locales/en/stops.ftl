paused = Online booking is paused for a while. It should open again at { $time }. Visits already booked are not affected. For now, please phone: { $phone }
location-offline = This clinic does not take bookings online. Please phone: { $phone }
# For everyone alike: a block, a limit, existing clients only (P7)
closed-by-limit = The clinic looks at this booking first. You will hear from us.
