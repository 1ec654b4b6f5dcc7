title-location = Which clinic?
title-species = Who is coming?
title-group = What is it about?
title-reason = Choose the reason for the visit
title-time = When?
title-details = You and your pet
# The three states have headings of their own, below
title-summary = Your visit
phone-only-reason = This visit is arranged by phone, so that we can ask a few questions first: { $phone }
# A linked reason is no longer offered
link-stale = { $what } can’t be booked online any more. Here is what can be.
