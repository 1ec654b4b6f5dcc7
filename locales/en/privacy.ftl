# The notice of a clinic that has written none of its own
privacy-who-title = Who is responsible
privacy-who = { $clinic } is responsible for your details. Questions about them? This is how to reach us:
privacy-what-title = What we collect
privacy-what = What you type when you book: your name, phone number, email and address, your pet’s details and whatever else you tell us. We also keep when a visit was booked, moved or cancelled, and, scrambled beyond reading, the network address it was booked from. Without the fields marked with an asterisk we can’t take a booking.
privacy-why-title = Why
privacy-why = To arrange the visit, to care for your pet, and to reach you about it. We may do so because you ask us for the visit, because the law obliges veterinary clinics to keep records, and because we have to protect these pages from misuse.
privacy-others-title = Who sees them
privacy-others = The clinic’s staff, and whoever runs this booking service on the clinic’s behalf. We don’t sell your details or use them for advertising. These pages send nothing to other companies.
privacy-long-title = For how long
privacy-long = As long as we need them to care for your pet, and after that as long as the law requires records and accounts to be kept.
privacy-browser-title = In your browser
privacy-browser = We keep there the language you chose and the time you are booking; your details only if you tick “{ remember-me }”. They can be removed from there at any time.
privacy-rights-title = Your rights
privacy-rights = You can ask us for a copy of your details, have them corrected, erased or passed on, have their use limited, or object to it. You can also complain to your country’s data protection authority.
