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
phone-short = The phone number is too short. Check that no digit is missing.
phone-wrong = This doesn’t look like a phone number. For example: { $example }
email-wrong = This doesn’t look like an email address. It has one @ and a dot after it, as in { $example }
# One tap takes the suggestion
email-typo = Did you mean { $suggestion }?
postcode-wrong = Check the postcode. For example: { $example }
# N17
name-address = A name can’t hold a web or email address.
name-sign = A name can’t hold this sign: { $sign }
date-wrong = This date doesn’t exist. For example: { $example }
date-future = The date of birth can’t be in the future.
weight-wrong = Type the weight in kilograms. For example: { $example }
need-breed = Type the breed.
need-birth-date = Type the date of birth. The year alone is enough.
need-weight = Type the weight. A guess will do.
need-free-text = Type a few words in “{ free-text }”.
date-old = Check the year of birth: it is too long ago.
# { $field }: its label
too-long =
    “{ $field }”: { $max ->
        [one] at most { $max } character fits
       *[other] at most { $max } characters fit
    }, and there are { $count }.
need-sex = Choose the sex; “{ sex-unknown }” is an answer too.
# Button that takes the suggestion
email-typo-use = Use { $suggestion }
