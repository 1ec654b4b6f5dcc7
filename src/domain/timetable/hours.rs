//! The hours that a day is shown from and to, and where in them something stands.

use super::Minutes;

/// Minutes of one row.
const ROW: u16 = 5;
/// Shown where nothing says otherwise.
const USUAL: Hours = Hours { first: 8, last: 18 };

/// Full hours of the day's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// The first one shown, 0–23.
    pub first: u16,
    /// The one at which the day ends, 1–24.
    pub last: u16,
}

/// Where something stands, in rows of five minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The hour in which it begins, 0–23.
    pub hour: u16,
    /// The row of that hour, 0–11.
    pub row: u16,
    /// How many rows it is high, at least 1.
    pub rows: u16,
}

impl Hours {
    /// Just enough to show all of these; the usual ones if there are none.
    pub fn around(all: impl Iterator<Item = Minutes>) -> Self {
        let span = all.reduce(|one, other| Minutes {
            from: one.from.min(other.from),
            to: one.to.max(other.to),
        });
        span.map_or(USUAL, |span| {
            let first = (span.from / 60).min(23);
            Self { first, last: span.to.div_ceil(60).clamp(first + 1, 24) }
        })
    }

    /// As minutes of the day.
    pub fn minutes(self) -> Minutes {
        Minutes { from: self.first * 60, to: self.last * 60 }
    }

    /// The hours themselves.
    pub fn each(self) -> impl Iterator<Item = u16> {
        self.first..self.last
    }

    /// Where something stands; none if it lies outside these hours.
    pub fn place(self, span: Minutes) -> Option<Place> {
        let (first, last) = (self.first * 60, self.last * 60);
        if !span.meets(self.minutes()) {
            return None;
        }
        // Both ends are rounded alike, so that visits which meet also meet here.
        let round = |minute: u16| (minute.clamp(first, last) + ROW / 2) / ROW;
        let from = round(span.from).min(last / ROW - 1);
        Some(Place {
            hour: from * ROW / 60,
            row: from % (60 / ROW),
            rows: round(span.to).saturating_sub(from).max(1),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(from: u16, to: u16) -> Minutes {
        Minutes { from, to }
    }

    #[test]
    fn p2_hours_reach_around_everything_and_no_farther() {
        let spans = [minutes(9 * 60 + 20, 17 * 60), minutes(8 * 60 + 55, 9 * 60 + 5)];
        assert_eq!(Hours::around(spans.into_iter()), Hours { first: 8, last: 17 });
        assert_eq!(Hours::around(std::iter::empty()), USUAL);
        let night = [minutes(1430, 1440)];
        assert_eq!(Hours::around(night.into_iter()), Hours { first: 23, last: 24 });
    }

    #[test]
    fn p2_visits_that_meet_also_meet_on_the_rows() {
        let hours = Hours { first: 8, last: 18 };
        let first = hours.place(minutes(540, 553)).unwrap();
        let second = hours.place(minutes(553, 566)).unwrap();
        assert_eq!((first.hour, first.row, first.rows), (9, 0, 3));
        assert_eq!((second.hour, second.row), (9, 3));
    }

    #[test]
    fn p2_what_lies_outside_is_cut_off() {
        let hours = Hours { first: 8, last: 18 };
        assert_eq!(
            hours.place(minutes(0, 600)),
            Some(Place { hour: 8, row: 0, rows: 24 }),
            "the night before eight is not shown"
        );
        assert_eq!(hours.place(minutes(0, 480)), None);
        let last = hours.place(minutes(1079, 1080)).unwrap();
        assert_eq!((last.hour, last.row, last.rows), (17, 11, 1));
    }
}
