# The whole line is the button
select-time = Select
# Its accessible name
select-time-long = Select { $time }, { $date }
change = Change
continue = Continue
back = Back
# Manual mode
send-request = Send request
# Code modes
continue-to-code = Continue to the code
continue-to-payment = Continue to payment
# Automatic mode
confirm-appointment = Confirm appointment
add-to-calendar = Add to calendar
move = Move
cancel-visit = Cancel the visit
withdraw-request = Withdraw the request
book-another-pet = Book for another pet
