# The whole line is the button
select-time = Select
change = Change
# Automatic mode
confirm-appointment = Confirm appointment
add-to-calendar = Add to calendar
move = Move
cancel-visit = Cancel the visit
book-another-pet = Book for another pet
