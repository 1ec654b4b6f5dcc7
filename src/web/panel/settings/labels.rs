//! The name of each field, the same in forms and in the log of changes.

use chrono::Weekday;

use crate::i18n::{Lang, Tr, format};

/// What a field is called; a text's languages are named behind it.
pub fn label(t: Tr, name: &str) -> String {
    if let Some(day) = name.strip_prefix("hours_") {
        let day =
            day.parse::<u8>().ok().and_then(|day| Weekday::try_from(day.checked_sub(1)?).ok());
        return day.map_or_else(String::new, |day| format::capitalized(format::weekday(t.0, day)));
    }
    for lang in Lang::ALL {
        let text = name.strip_suffix(lang.tag()).and_then(|name| name.strip_suffix('_'));
        if let Some(known) = text.and_then(|name| plain(t, name)) {
            return format!("{known} ({})", lang.tag());
        }
    }
    plain(t, name).map_or_else(|| name.to_owned(), str::to_owned)
}

fn plain(t: Tr, name: &str) -> Option<&'static str> {
    of_clinic(t, name).or_else(|| of_place(t, name)).or_else(|| of_offer(t, name))
}

fn of_clinic(t: Tr, name: &str) -> Option<&'static str> {
    Some(match name {
        "name" => t.set_name(),
        "slug" => t.set_slug(),
        "country" => t.set_country(),
        "currency" => t.set_currency(),
        "default_language" => t.set_default_language(),
        "phone" => t.phone(),
        "emergency_phone" => t.set_emergency_phone(),
        "email" => t.email(),
        "information" => t.set_information(),
        "privacy_notice" => t.set_privacy_notice(),
        "required" => t.set_required(),
        "confirmation" => t.process_confirmation(),
        "auto_cancel" => t.process_auto_cancel(),
        "auto_cancel_hours" => t.process_hours_label(),
        "no_show_limit" => t.process_no_show_limit(),
        "show_duration" => t.set_show_duration(),
        "show_staff" => t.set_show_staff(),
        "show_price" => t.set_show_price(),
        "choose_staff" => t.set_choose_staff(),
        "hold_minutes" => t.set_hold_minutes(),
        "travel_minutes" => t.set_travel_minutes(),
        "max_moves" => t.set_max_moves(),
        "grid_minutes" => t.set_grid_minutes(),
        "offered_starts" => t.set_offered_starts(),
        "notice_minutes" => t.set_notice_minutes(),
        "horizon_days" => t.set_horizon_days(),
        "move_deadline_minutes" => t.set_move_deadline_minutes(),
        "cancel_deadline_minutes" => t.set_cancel_deadline_minutes(),
        _ => return None,
    })
}

fn of_place(t: Tr, name: &str) -> Option<&'static str> {
    Some(match name {
        "street" => t.street(),
        "postcode" => t.postcode(),
        "town" => t.town(),
        "zone" => t.set_zone(),
        "online" => t.set_online(),
        "asks_species" => t.set_asks_species(),
        "species" => t.menu_species(),
        "extra_columns" => t.set_extra_columns(),
        "locations" => t.menu_locations(),
        "location" => t.set_location(),
        "kind" => t.set_kind(),
        "capacity" => t.set_capacity(),
        "title" => t.set_title(),
        "reasons" => t.menu_reasons(),
        "icon" => t.set_icon(),
        _ => return None,
    })
}

fn of_offer(t: Tr, name: &str) -> Option<&'static str> {
    Some(match name {
        "summary" => t.set_summary(),
        "instructions" => t.set_instructions(),
        "hint" => t.set_hint(),
        "group" => t.set_group(),
        "duration_minutes" => t.set_duration(),
        "buffer_before" => t.set_buffer_before(),
        "buffer_after" => t.set_buffer_after(),
        "price" => t.set_price(),
        "bookable" => t.set_bookable(),
        "existing_clients_only" => t.set_existing_clients_only(),
        "daily_limit" => t.set_daily_limit(),
        "staff" => t.menu_staff(),
        "resource_kinds" => t.menu_resources(),
        "kept_back" => t.set_kept_back(),
        "ready" => t.set_ready(),
        "member" => t.set_member(),
        "weekdays" => t.set_weekdays(),
        "from" => t.set_from(),
        "until" => t.set_until(),
        "first_date" => t.set_first_date(),
        "last_date" => t.set_last_date(),
        "note" => t.set_note(),
        "holidays" => t.set_holidays(),
        _ => return None,
    })
}
