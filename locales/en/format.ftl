### Words of dates, times and quantities; `src/i18n/format` puts them together.

# Twelve, January first; as in a heading: “December 2026”
months = January, February, March, April, May, June, July, August, September, October, November, December
# Twelve, in the form after a day: “25 November”. Not used in Finnish, which writes 25.11.
months-in-dates = January, February, March, April, May, June, July, August, September, October, November, December
# Twelve, for the 1st of a month in the calendar
months-short = Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec
# Heading of a calendar that runs on into the next month
month-pair = { $first } and { $second }
# Seven, Monday first
weekdays = Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
# Seven, Monday first
weekdays-short = Mon, Tue, Wed, Thu, Fri, Sat, Sun
# Seven, Monday first: on which day, with the preposition or ending that goes with it
weekdays-on = Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
today = today
tomorrow = tomorrow
# At which hour
at-time = at { $time }
# A length under an hour
duration-minutes = { $minutes } min
# Whole hours
duration-hours = { $hours } h
duration-both = { $hours } h { $minutes } min
# { $kilograms } is a formatted number: 17.4
weight-kilograms = { $kilograms } kg
# In place of a price of nothing
price-free = no charge
# A date and a time as one thing: a link, a line of a list
date-time = { $date }, { $time }
