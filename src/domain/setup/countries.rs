//! Countries to choose from at the first start: each gives currency, zones, and how telephones are
//! read. They stand under the names that their people give them.

/// A country in which a clinic can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Home {
    /// ISO 3166-1 alpha-2.
    pub code: &'static str,
    /// As its people call it.
    pub name: &'static str,
    /// ISO 4217, of two decimals.
    pub currency: &'static str,
    /// IANA names, the likeliest first; never empty.
    pub zones: &'static [&'static str],
}

const fn home(
    code: &'static str,
    name: &'static str,
    currency: &'static str,
    zones: &'static [&'static str],
) -> Home {
    Home { code, name, currency, zones }
}

/// By name.
pub const HOMES: [Home; 41] = [
    home(
        "AU",
        "Australia",
        "AUD",
        &[
            "Australia/Sydney",
            "Australia/Melbourne",
            "Australia/Brisbane",
            "Australia/Adelaide",
            "Australia/Darwin",
            "Australia/Perth",
            "Australia/Hobart",
        ],
    ),
    home("BE", "België, Belgique", "EUR", &["Europe/Brussels"]),
    home(
        "CA",
        "Canada",
        "CAD",
        &[
            "America/Toronto",
            "America/Halifax",
            "America/Winnipeg",
            "America/Regina",
            "America/Edmonton",
            "America/Vancouver",
            "America/St_Johns",
        ],
    ),
    home("CZ", "Česko", "CZK", &["Europe/Prague"]),
    home("DK", "Danmark", "DKK", &["Europe/Copenhagen"]),
    home("DE", "Deutschland", "EUR", &["Europe/Berlin"]),
    home("EE", "Eesti", "EUR", &["Europe/Tallinn"]),
    home("ES", "España", "EUR", &["Europe/Madrid", "Atlantic/Canary"]),
    home("FR", "France", "EUR", &["Europe/Paris"]),
    home("HR", "Hrvatska", "EUR", &["Europe/Zagreb"]),
    home("IE", "Ireland", "EUR", &["Europe/Dublin"]),
    home("IL", "Israel", "ILS", &["Asia/Jerusalem"]),
    home("IT", "Italia", "EUR", &["Europe/Rome"]),
    home("LV", "Latvija", "EUR", &["Europe/Riga"]),
    home("LT", "Lietuva", "EUR", &["Europe/Vilnius"]),
    home("LU", "Luxembourg", "EUR", &["Europe/Luxembourg"]),
    home("HU", "Magyarország", "HUF", &["Europe/Budapest"]),
    home("MT", "Malta", "EUR", &["Europe/Malta"]),
    home("NL", "Nederland", "EUR", &["Europe/Amsterdam"]),
    home("NZ", "New Zealand", "NZD", &["Pacific/Auckland"]),
    home("NO", "Norge", "NOK", &["Europe/Oslo"]),
    home("AT", "Österreich", "EUR", &["Europe/Vienna"]),
    home("PL", "Polska", "PLN", &["Europe/Warsaw"]),
    home("PT", "Portugal", "EUR", &["Europe/Lisbon", "Atlantic/Madeira", "Atlantic/Azores"]),
    home("RO", "România", "RON", &["Europe/Bucharest"]),
    home("CH", "Schweiz, Suisse, Svizzera", "CHF", &["Europe/Zurich"]),
    home("SI", "Slovenija", "EUR", &["Europe/Ljubljana"]),
    home("SK", "Slovensko", "EUR", &["Europe/Bratislava"]),
    home("FI", "Suomi, Finland", "EUR", &["Europe/Helsinki"]),
    home("SE", "Sverige", "SEK", &["Europe/Stockholm"]),
    home("TR", "Türkiye", "TRY", &["Europe/Istanbul"]),
    home("GB", "United Kingdom", "GBP", &["Europe/London"]),
    home(
        "US",
        "United States",
        "USD",
        &[
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu",
        ],
    ),
    home("GR", "Ελλάδα", "EUR", &["Europe/Athens"]),
    home("CY", "Κύπρος", "EUR", &["Asia/Nicosia"]),
    home("BY", "Беларусь", "BYN", &["Europe/Minsk"]),
    home("BG", "България", "EUR", &["Europe/Sofia"]),
    home("KZ", "Қазақстан, Казахстан", "KZT", &["Asia/Almaty"]),
    home(
        "RU",
        "Россия",
        "RUB",
        &[
            "Europe/Moscow",
            "Europe/Kaliningrad",
            "Europe/Samara",
            "Asia/Yekaterinburg",
            "Asia/Omsk",
            "Asia/Novosibirsk",
            "Asia/Krasnoyarsk",
            "Asia/Irkutsk",
            "Asia/Yakutsk",
            "Asia/Vladivostok",
            "Asia/Magadan",
            "Asia/Kamchatka",
        ],
    ),
    home("UA", "Україна", "UAH", &["Europe/Kyiv"]),
    home("GE", "საქართველო", "GEL", &["Asia/Tbilisi"]),
];

/// The country of this code.
pub fn find_home(code: &str) -> Option<&'static Home> {
    HOMES.iter().find(|home| home.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::country::Country;
    use crate::domain::details::knows_phones_of;

    #[test]
    fn p9_every_country_has_zones_that_exist_and_telephones_that_are_known() {
        for home in HOMES {
            assert!(!home.zones.is_empty(), "{}", home.code);
            for zone in home.zones {
                assert!(zone.parse::<chrono_tz::Tz>().is_ok(), "{zone}");
            }
            assert!(knows_phones_of(Country::parse(home.code).unwrap()), "{}", home.code);
            assert_eq!(find_home(home.code), Some(&home), "{} stands twice", home.code);
        }
    }
}
