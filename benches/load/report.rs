//! Figures as Markdown tables.

use std::fmt::{Display, Formatter, Result};

use crate::drive::Sample;

/// A table under a heading.
pub struct Table {
    heading: String,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub fn new(heading: impl Into<String>, columns: &[&str]) -> Self {
        let columns = columns.iter().map(|&name| name.to_owned()).collect();
        Self { heading: heading.into(), rows: vec![columns] }
    }

    /// One at a time: how long a request takes.
    pub fn of_one(heading: impl Into<String>, samples: &[Sample]) -> Self {
        let columns = ["one connection", "p50 ms", "p99 ms", "CPU µs", "CPU of static"];
        let mut table = Self::new(heading, &columns);
        for sample in samples {
            table.row([
                sample.name.to_owned(),
                format!("{:.2}", sample.quantile(0.5)),
                format!("{:.2}", sample.quantile(0.99)),
                format!("{:.0}", sample.cpu_each()),
                ratio(sample.cpu_each(), samples.first().map(Sample::cpu_each)),
            ]);
        }
        table
    }

    /// Many at once: how many a second.
    pub fn of_many(heading: impl Into<String>, samples: &[Sample]) -> Self {
        let columns = ["16 connections", "a second", "of static", "p99 ms", "CPU µs"];
        let mut table = Self::new(heading, &columns);
        for sample in samples {
            table.row([
                sample.name.to_owned(),
                format!("{:.0}", sample.rate()),
                ratio(sample.rate(), samples.first().map(Sample::rate)),
                format!("{:.2}", sample.quantile(0.99)),
                format!("{:.0}", sample.cpu_each()),
            ]);
        }
        table
    }

    /// Bookings as fast as they go.
    pub fn of_bookings(sample: &Sample) -> Self {
        let columns = ["16 connections", "a second", "p50 ms", "p99 ms", "CPU µs"];
        let mut table = Self::new("Booking", &columns);
        table.row([
            sample.name.to_owned(),
            format!("{:.0}", sample.rate()),
            format!("{:.1}", sample.quantile(0.5)),
            format!("{:.1}", sample.quantile(0.99)),
            format!("{:.0}", sample.cpu_each()),
        ]);
        table
    }

    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }
}

fn ratio(figure: f64, base: Option<f64>) -> String {
    base.map_or_else(String::new, |base| format!("{:.2}", figure / base))
}

impl Display for Table {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        if !self.heading.is_empty() {
            writeln!(f, "**{}**\n", self.heading)?;
        }
        for (nth, row) in self.rows.iter().enumerate() {
            writeln!(f, "| {} |", row.join(" | "))?;
            if nth == 0 {
                writeln!(f, "|---{}|", "|--:".repeat(row.len() - 1))?;
            }
        }
        Ok(())
    }
}
