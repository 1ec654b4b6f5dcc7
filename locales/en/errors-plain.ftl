e404-text-plain = Check the address: part of it may have got lost in copying. Looking for your visit? Open the address that you kept.
e429-text-plain = There have been many attempts in a short time. Please try again at { $time }.
e500-text-plain = We are sorry. Before you try again, check with the clinic whether your booking came through. This number helps us find the cause: { $id }
e503-text-plain = Online booking is being updated. Please try again in a few minutes.
