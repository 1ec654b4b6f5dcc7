skip-to-content = Skip to content
# { $step } and { $steps } are numbers
step-of = Step { $step } of { $steps }
# On every step
emergency = Emergency? Don’t book, phone now: { $phone }
help-phone = Would you rather talk to us? { $phone }
privacy-line = We use your details only for this visit and for caring for your pet. How we handle them: { $notice }
# Text of the link, { $notice }
privacy-link = Privacy notice
