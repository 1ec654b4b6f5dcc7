# In the calendar file
calendar-note = To move or cancel the visit, open its page or phone us: { $phone }
