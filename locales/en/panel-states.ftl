state-unconfirmed = Unconfirmed
state-confirmed = Confirmed
state-arrived = Arrived
state-completed = Completed
state-no-show = No-show
state-rejected = Rejected
state-cancelled = Cancelled
