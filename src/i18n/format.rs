//! How dates, times, numbers and prices are written in each language.
