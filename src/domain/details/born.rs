//! Dates of birth as people write them: a day, a month or a year; owners of found animals know no
//! more.

use chrono::{Datelike as _, NaiveDate};

use super::{Born, Fault};

/// The oldest animal we believe in, in years: a tortoise.
const OLDEST: i32 = 120;

/// Reads `14.5.2021`, `14/5/2021`, `2021-05-14`, `5.2021`, `2021-05` or `2021`, in one line.
pub fn born(line: &str, today: NaiveDate) -> Result<Born, Fault> {
    let born = parts(line).and_then(|parts| exists(&parts)).ok_or(Fault::DateWrong)?;
    let now = (today.year(), today.month(), today.day());
    if (born.year, born.month.unwrap_or(0), born.day.unwrap_or(0)) > now {
        Err(Fault::DateFuture)
    } else if born.year < today.year() - OLDEST {
        Err(Fault::DateOld)
    } else {
        Ok(born)
    }
}

/// Groups of digits; Poles and Russians may end with *r.* and *г.*
fn parts(line: &str) -> Option<Vec<&str>> {
    let line = line.trim_end_matches([' ', '.', 'r', 'г']);
    let parts: Vec<&str> =
        line.split(['.', '/', '-', ' ']).filter(|part| !part.is_empty()).collect();
    let digits = |part: &&str| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.iter().all(digits).then_some(parts)
}

fn exists(parts: &[&str]) -> Option<Born> {
    let number = |part: &str| part.parse::<u32>().ok().filter(|_| part.len() <= 2);
    let year = |part: &str| part.parse::<i32>().ok().filter(|_| part.len() == 4);
    let (y, month, day) = match parts {
        [y] => (year(y)?, None, None),
        [y, m] if y.len() == 4 => (year(y)?, Some(number(m)?), None),
        [m, y] => (year(y)?, Some(number(m)?), None),
        [y, m, d] if y.len() == 4 => (year(y)?, Some(number(m)?), Some(number(d)?)),
        [d, m, y] => (year(y)?, Some(number(m)?), Some(number(d)?)),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(y, month.unwrap_or(1), day.unwrap_or(1))?;
    Some(Born { year: y, month, day })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<String, Fault> {
        born(line, NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()).map(|born| born.to_string())
    }

    #[test]
    fn b11_a_birth_date_is_read_as_people_write_it() {
        for (line, iso) in [
            ("14.5.2021", "2021-05-14"),
            ("14.05.2021", "2021-05-14"),
            ("14/5/2021", "2021-05-14"),
            ("14-05-2021", "2021-05-14"),
            ("14. 5. 2021", "2021-05-14"),
            ("14.05.2021 r.", "2021-05-14"),
            ("14.05.2021 г.", "2021-05-14"),
            ("2021-05-14", "2021-05-14"),
            ("5.2021", "2021-05"),
            ("05/2021", "2021-05"),
            ("2021-05", "2021-05"),
            ("2021", "2021"),
            ("29.2.2024", "2024-02-29"),
            ("25.11.2026", "2026-11-25"),
            ("11.2026", "2026-11"),
            ("2026", "2026"),
            ("1906", "1906"),
        ] {
            assert_eq!(read(line).as_deref(), Ok(iso), "{line}");
        }
    }

    #[test]
    fn b11_a_date_that_does_not_exist_is_refused() {
        for line in [
            "29.2.2023",
            "31.4.2021",
            "0.5.2021",
            "14.13.2021",
            "14.0.2021",
            "14.5.21",
            "14.5",
            "21",
            "140.5.2021",
            "spring",
            "14 May 2021",
            "5 years",
            "",
            ".",
            "1.2.3.2021",
            "20210514",
            "٢٠٢١",
            "-2021-05-14-1",
        ] {
            assert_eq!(read(line), Err(Fault::DateWrong), "{line}");
        }
    }

    #[test]
    fn b11_a_date_to_come_is_refused() {
        for line in ["26.11.2026", "12.2026", "2027", "1.1.9999"] {
            assert_eq!(read(line), Err(Fault::DateFuture), "{line}");
        }
    }

    #[test]
    fn b11_a_date_too_long_ago_is_refused() {
        for line in ["1905", "31.12.1905", "0001-01-01"] {
            assert_eq!(read(line), Err(Fault::DateOld), "{line}");
        }
    }
}
