e400-title = The page could not read this
e400-text = Something in the address or in the form was cut short. Nothing has been changed. Go back and try again, or start from the beginning.
e404-title = This page doesn’t exist
e404-text = Check the address: part of it may have got lost in copying. Looking for your visit? Open the address that you kept, or phone us: { $phone }
e409-title = Something changed in the meantime
# A taken time has its own page: slot-taken
e409-text = Someone else was quicker, here or at the clinic. This is how things stand now; what you typed is kept.
e413-title = That is too much at once
e413-text = What you sent is larger than { $limit }. Make it shorter or smaller and send it again.
e422-title = Please check what you typed
e422-text = Nothing is lost. The fields to put right are marked below.
e429-title = A little too fast
e429-text = There have been many attempts in a short time. Please try again at { $time }, or phone us: { $phone }
e500-title = Something went wrong on our side
e500-text = We are sorry. Before you try again, check by phone whether your booking came through: { $phone }. This number helps us find the cause: { $id }
# When the page was only being looked at
e500-text-get = We are sorry. Nothing has been changed. Please try again in a moment. This number helps us find the cause: { $id }
e503-title = Back in a moment
e503-text = Online booking is being updated. Please try again in a few minutes. If it is urgent: { $phone }
way-out-start = Start a new booking
e403-title = You may not see this page
e403-text = It belongs to the clinic’s managers. If you need it, ask one of them.
way-out-panel = Back to the panel
