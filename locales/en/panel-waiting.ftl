waiting-heading = Waiting for us
waiting-lead = The oldest first. What nobody answers in time is cancelled by itself, and its time is offered again.
waiting-nothing = Nothing waits. Every booking is answered.
waiting-more = Only the oldest { $count } are shown.
waiting-until = until { $deadline }
waiting-until-start = until it begins
waiting-since = since { $when }
waiting-details = Details
