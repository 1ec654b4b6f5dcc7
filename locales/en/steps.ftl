title-location = Which clinic?
title-species = Who is coming?
title-group = What is it about?
title-reason = Choose the reason for the visit
title-time = When?
title-details = You and your pet
phone-only-reason = This visit is arranged by phone, so that we can ask a few questions first: { $phone }
# A linked reason is no longer offered
link-stale = { $what } can’t be booked online any more. Here is what can be.
# What the address names is not there at all
dropped-unknown = Part of this link no longer exists. Please choose here.
dropped-location = { $what } doesn’t take bookings online. Please choose another place.
dropped-species = { $what }: not seen at this place. Please choose again.
# It does not fit the place or the animal; one that is not offered online at all: link-stale
dropped-reason = { $what }: not offered for this place or animal. Please choose another reason.
dropped-staff = The person you asked for doesn’t do this here. These are everybody’s times.
