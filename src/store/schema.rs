//! The tables as diesel sees them; the same on SQLite and PostgreSQL (a test compares).

diesel::table! {
    installation (name) {
        name -> Text,
        value -> Text,
    }
}

diesel::table! {
    clinics (id) {
        id -> BigInt,
        name -> Text,
        country -> Text,
        currency -> Text,
        default_language -> Text,
        phone -> Text,
        emergency_phone -> Nullable<Text>,
        email -> Nullable<Text>,
        information -> Text,
        privacy_notice -> Text,
        privacy_version -> Integer,
        confirmation -> Text,
        required_fields -> Text,
        show_duration -> Bool,
        show_staff -> Bool,
        show_price -> Bool,
        choose_staff -> Bool,
        hold_minutes -> Integer,
        travel_minutes -> Integer,
        max_moves -> Integer,
        grid_minutes -> Integer,
        offered_starts -> Text,
        notice_minutes -> Integer,
        horizon_days -> Integer,
        move_deadline_minutes -> Integer,
        cancel_deadline_minutes -> Integer,
        auto_cancel_minutes -> Nullable<Integer>,
        no_show_limit -> Nullable<Integer>,
        requires_totp -> Bool,
    }
}

diesel::table! {
    clinic_slugs (slug) {
        slug -> Text,
        clinic_id -> BigInt,
        is_current -> Bool,
    }
}

diesel::table! {
    clinic_calendars (clinic_id) {
        clinic_id -> BigInt,
        epoch -> BigInt,
        version -> BigInt,
        schedule_version -> BigInt,
        paused_until -> Nullable<BigInt>,
    }
}

diesel::table! {
    calendar_months (clinic_id, month) {
        clinic_id -> BigInt,
        month -> Integer,
        version -> BigInt,
    }
}

diesel::table! {
    locations (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        position -> Integer,
        slug -> Text,
        name -> Text,
        street -> Text,
        postcode -> Text,
        town -> Text,
        phone -> Nullable<Text>,
        zone -> Text,
        hours -> Text,
        online -> Bool,
        asks_species -> Bool,
        information -> Nullable<Text>,
        grid_minutes -> Nullable<Integer>,
        offered_starts -> Nullable<Text>,
        notice_minutes -> Nullable<Integer>,
        horizon_days -> Nullable<Integer>,
        move_deadline_minutes -> Nullable<Integer>,
        cancel_deadline_minutes -> Nullable<Integer>,
        removed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    closed_days (clinic_id, location_id, date) {
        clinic_id -> BigInt,
        location_id -> BigInt,
        date -> Date,
        name -> Text,
    }
}

diesel::table! {
    species (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        position -> Integer,
        slug -> Text,
        icon -> Text,
        name -> Text,
        hint -> Text,
        removed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    reason_groups (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        position -> Integer,
        slug -> Text,
        name -> Text,
        hint -> Text,
        kept_back -> Integer,
        removed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    reasons (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        group_id -> BigInt,
        position -> Integer,
        slug -> Text,
        name -> Text,
        summary -> Text,
        instructions -> Text,
        duration_minutes -> Integer,
        buffer_before -> Integer,
        buffer_after -> Integer,
        price_minor -> Nullable<BigInt>,
        online -> Text,
        existing_clients_only -> Bool,
        notice_minutes -> Nullable<Integer>,
        horizon_days -> Nullable<Integer>,
        daily_limit -> Nullable<Integer>,
        removed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    location_species (clinic_id, location_id, species_id) {
        clinic_id -> BigInt,
        location_id -> BigInt,
        species_id -> BigInt,
    }
}

diesel::table! {
    reason_species (clinic_id, reason_id, species_id) {
        clinic_id -> BigInt,
        reason_id -> BigInt,
        species_id -> BigInt,
    }
}

diesel::table! {
    reason_locations (clinic_id, reason_id, location_id) {
        clinic_id -> BigInt,
        reason_id -> BigInt,
        location_id -> BigInt,
    }
}

diesel::table! {
    reason_resources (clinic_id, reason_id, kind) {
        clinic_id -> BigInt,
        reason_id -> BigInt,
        kind -> Text,
    }
}

diesel::table! {
    staff (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        position -> Integer,
        name -> Text,
        title -> Text,
        removed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    reason_staff (clinic_id, reason_id, staff_id) {
        clinic_id -> BigInt,
        reason_id -> BigInt,
        staff_id -> BigInt,
    }
}

diesel::table! {
    resources (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        location_id -> BigInt,
        kind -> Text,
        name -> Text,
        removed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    calendars (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        staff_id -> Nullable<BigInt>,
        resource_id -> Nullable<BigInt>,
        extra_location_id -> Nullable<BigInt>,
        removed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    shifts (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        staff_id -> BigInt,
        location_id -> BigInt,
        weekday -> Nullable<Integer>,
        first_date -> Date,
        last_date -> Nullable<Date>,
        start_minute -> Integer,
        length_minutes -> Integer,
        online -> Bool,
    }
}

diesel::table! {
    shift_reasons (clinic_id, shift_id, reason_id) {
        clinic_id -> BigInt,
        shift_id -> BigInt,
        reason_id -> BigInt,
    }
}

diesel::table! {
    absences (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        staff_id -> BigInt,
        begins_at -> BigInt,
        ends_at -> BigInt,
        note -> Text,
    }
}

diesel::table! {
    clients (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        first_name -> Text,
        last_name -> Text,
        phone -> Text,
        phone_e164 -> Text,
        email -> Text,
        email_key -> Text,
        street -> Text,
        postcode -> Text,
        town -> Text,
        language -> Text,
        created_at -> BigInt,
        search -> Text,
        note -> Text,
        blocked -> Bool,
        no_shows_lifted_at -> Nullable<BigInt>,
        merged_into -> Nullable<BigInt>,
    }
}

diesel::table! {
    pets (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        client_id -> BigInt,
        species_id -> BigInt,
        name -> Text,
        breed -> Text,
        sex -> Nullable<Text>,
        born -> Text,
        weight_grams -> Nullable<Integer>,
        created_at -> BigInt,
        note -> Text,
        gone_at -> Nullable<BigInt>,
        merged_into -> Nullable<BigInt>,
    }
}

diesel::table! {
    holds (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        token_hash -> Text,
        address_hash -> Text,
        location_id -> BigInt,
        species_id -> Nullable<BigInt>,
        reason_id -> BigInt,
        staff_id -> BigInt,
        staff_wished -> Bool,
        begins_at -> BigInt,
        duration_minutes -> Integer,
        buffer_before -> Integer,
        buffer_after -> Integer,
        price_minor -> Nullable<BigInt>,
        currency -> Text,
        language -> Text,
        draft -> Text,
        created_at -> BigInt,
        expires_at -> BigInt,
        released_at -> Nullable<BigInt>,
        user_id -> Nullable<BigInt>,
        taken_by_desk -> Bool,
    }
}

diesel::table! {
    bookings (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        location_id -> BigInt,
        staff_id -> BigInt,
        species_id -> BigInt,
        reason_id -> BigInt,
        state -> Text,
        waits_for -> Nullable<Text>,
        waits_until -> Nullable<BigInt>,
        cancelled_by -> Nullable<Text>,
        begins_at -> BigInt,
        local_start -> Text,
        zone -> Text,
        duration_minutes -> Integer,
        buffer_before -> Integer,
        buffer_after -> Integer,
        reason_name -> Text,
        price_minor -> Nullable<BigInt>,
        currency -> Text,
        client_id -> Nullable<BigInt>,
        pet_id -> Nullable<BigInt>,
        matching -> Text,
        hold_key -> Nullable<Text>,
        link_nonce -> Text,
        moves -> Integer,
        staff_wished -> Bool,
        source -> Text,
        language -> Text,
        privacy_version -> Nullable<Integer>,
        created_at -> BigInt,
        match_accepted -> Bool,
        extra_calendar_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    booking_contacts (booking_id) {
        booking_id -> BigInt,
        clinic_id -> BigInt,
        first_name -> Text,
        last_name -> Text,
        phone -> Text,
        phone_e164 -> Text,
        email -> Text,
        email_key -> Text,
        street -> Text,
        postcode -> Text,
        town -> Text,
        pet_name -> Text,
        breed -> Text,
        sex -> Nullable<Text>,
        born -> Text,
        weight_grams -> Nullable<Integer>,
        note -> Text,
    }
}

diesel::table! {
    booking_items (booking_id, position) {
        booking_id -> BigInt,
        position -> Integer,
        clinic_id -> BigInt,
        reason_id -> BigInt,
        duration_minutes -> Integer,
        price_minor -> Nullable<BigInt>,
    }
}

diesel::table! {
    booking_log (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        booking_id -> BigInt,
        at -> BigInt,
        actor -> Text,
        action -> Text,
        from_state -> Nullable<Text>,
        to_state -> Text,
        from_begins_at -> Nullable<BigInt>,
        to_begins_at -> Nullable<BigInt>,
        user_id -> Nullable<BigInt>,
        tell_sms -> Bool,
        tell_email -> Bool,
        note -> Text,
        from_staff_id -> Nullable<BigInt>,
        to_staff_id -> Nullable<BigInt>,
        from_reason_id -> Nullable<BigInt>,
        to_reason_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    links (token_hash) {
        token_hash -> Text,
        clinic_id -> BigInt,
        booking_id -> BigInt,
    }
}

diesel::table! {
    occupancies (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        calendar_id -> BigInt,
        busy_from -> BigInt,
        busy_to -> BigInt,
        booking_id -> Nullable<BigInt>,
        hold_id -> Nullable<BigInt>,
        expires_at -> Nullable<BigInt>,
        location_id -> BigInt,
        reason_id -> BigInt,
        visit_from -> BigInt,
        visit_minutes -> Integer,
        is_primary -> Bool,
    }
}

diesel::table! {
    rate_counters (action, subject, begins_at) {
        action -> Text,
        subject -> Text,
        begins_at -> BigInt,
        count -> Integer,
    }
}

diesel::table! {
    users (id) {
        id -> BigInt,
        email -> Text,
        email_key -> Text,
        name -> Text,
        language -> Text,
        password_hash -> Nullable<Text>,
        totp_secret -> Nullable<Text>,
        totp_step -> Nullable<BigInt>,
        created_at -> BigInt,
    }
}

diesel::table! {
    recovery_codes (user_id, code_hash) {
        user_id -> BigInt,
        code_hash -> Text,
    }
}

diesel::table! {
    memberships (clinic_id, user_id) {
        clinic_id -> BigInt,
        user_id -> BigInt,
        role -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    sessions (key_hash) {
        key_hash -> Text,
        user_id -> Nullable<BigInt>,
        state -> Text,
        browser -> Text,
        created_at -> BigInt,
        seen_at -> BigInt,
        expires_at -> BigInt,
    }
}

diesel::table! {
    user_links (token_hash) {
        token_hash -> Text,
        user_id -> BigInt,
        expires_at -> BigInt,
    }
}

diesel::table! {
    audit_log (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        at -> BigInt,
        user_id -> Nullable<BigInt>,
        subject -> Text,
        subject_id -> Nullable<BigInt>,
        action -> Text,
        before -> Text,
        after -> Text,
    }
}

diesel::table! {
    client_tags (clinic_id, client_id, tag) {
        clinic_id -> BigInt,
        client_id -> BigInt,
        tag -> Text,
    }
}

diesel::table! {
    client_log (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        client_id -> BigInt,
        pet_id -> Nullable<BigInt>,
        at -> BigInt,
        user_id -> Nullable<BigInt>,
        action -> Text,
        before -> Text,
        after -> Text,
    }
}

diesel::table! {
    merges (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        kept_id -> BigInt,
        merged_id -> BigInt,
        at -> BigInt,
        user_id -> Nullable<BigInt>,
        moved -> Text,
        undone_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    calls (id) {
        id -> BigInt,
        clinic_id -> BigInt,
        booking_id -> BigInt,
        made_at -> BigInt,
        cause -> Text,
        done_at -> Nullable<BigInt>,
        done_by -> Nullable<BigInt>,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    installation,
    clinics,
    clinic_slugs,
    clinic_calendars,
    calendar_months,
    locations,
    closed_days,
    species,
    reason_groups,
    reasons,
    location_species,
    reason_species,
    reason_locations,
    reason_resources,
    staff,
    reason_staff,
    resources,
    calendars,
    shifts,
    shift_reasons,
    absences,
    clients,
    pets,
    holds,
    bookings,
    booking_contacts,
    booking_items,
    booking_log,
    links,
    occupancies,
    rate_counters,
    users,
    recovery_codes,
    memberships,
    sessions,
    user_links,
    audit_log,
    client_tags,
    client_log,
    merges,
    calls,
);
