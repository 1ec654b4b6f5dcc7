error-summary-title =
    { $count ->
        [one] One thing to check
       *[other] { $count } things to check
    }
# Before the page's title
error-prefix = Error:
need-first-name = Type your first name.
need-last-name = Type your last name.
need-phone = Type your phone number.
need-email = Type your email address.
need-one-contact = Type a phone number or an email address, so that we can reach you.
need-street = Type your street and number.
need-postcode = Type your postcode.
need-town = Type your town.
need-pet-name = Type your pet’s name.
need-species = Choose the species.
# Required question of the clinic's own
need-answer = Answer this question.
need-choice = Choose one.
need-consent = Tick the box to show that you have read the privacy notice.
phone-short = The phone number is too short. Check that no digit is missing.
phone-wrong = This doesn’t look like a phone number. For example: { $example }
# { $countries }: a list of country names, uninflected, after the colon
phone-countries = The code can be sent only to mobile numbers of these countries: { $countries }. No such number? Please phone us: { $phone }
phone-landline = This is a landline number, and the code comes by SMS. Type a mobile number.
email-wrong = This doesn’t look like an email address. It has one @ and a dot after it, as in { $example }
# One tap takes the suggestion
email-typo = Did you mean { $suggestion }?
postcode-wrong = Check the postcode. For example: { $example }
too-long =
    { $max ->
        [one] At most { $max } character fits here
       *[other] At most { $max } characters fit here
    }; now there are { $count }.
# N17
name-address = A name can’t hold a web or email address.
date-wrong = This date doesn’t exist. For example: { $example }
date-future = The date of birth can’t be in the future.
weight-wrong = Type the weight in kilograms. For example: { $example }
number-wrong = Type a number.
