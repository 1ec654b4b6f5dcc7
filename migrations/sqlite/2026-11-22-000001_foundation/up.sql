-- The installation itself: what the database is for, and a check value of its key.
CREATE TABLE installation (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
);

CREATE TABLE clinics (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  name TEXT NOT NULL,
  country TEXT NOT NULL CHECK (length(country) = 2),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  default_language TEXT NOT NULL,
  phone TEXT NOT NULL,
  emergency_phone TEXT,
  email TEXT,
  information TEXT NOT NULL DEFAULT '{}',
  privacy_notice TEXT NOT NULL DEFAULT '{}',
  privacy_version INTEGER NOT NULL DEFAULT 1,
  confirmation TEXT NOT NULL DEFAULT 'automatic'
    CHECK (confirmation IN ('automatic', 'sms_code', 'email_code', 'manual', 'captcha')),
  required_fields TEXT NOT NULL DEFAULT 'phone',
  show_duration BOOLEAN NOT NULL DEFAULT 1,
  show_staff BOOLEAN NOT NULL DEFAULT 1,
  show_price BOOLEAN NOT NULL DEFAULT 1,
  choose_staff BOOLEAN NOT NULL DEFAULT 1,
  hold_minutes INTEGER NOT NULL DEFAULT 10 CHECK (hold_minutes BETWEEN 1 AND 120),
  travel_minutes INTEGER NOT NULL DEFAULT 30 CHECK (travel_minutes BETWEEN 0 AND 480),
  max_moves INTEGER NOT NULL DEFAULT 3 CHECK (max_moves BETWEEN 0 AND 100),
  grid_minutes INTEGER NOT NULL DEFAULT 10 CHECK (grid_minutes IN (5, 10, 15, 20, 30, 60)),
  offered_starts TEXT NOT NULL DEFAULT 'grid'
    CHECK (offered_starts IN ('grid', 'half_hours', 'full_hours')),
  notice_minutes INTEGER NOT NULL DEFAULT 60 CHECK (notice_minutes BETWEEN 0 AND 525600),
  horizon_days INTEGER NOT NULL DEFAULT 90 CHECK (horizon_days BETWEEN 1 AND 730),
  move_deadline_minutes INTEGER NOT NULL DEFAULT 1440 CHECK (move_deadline_minutes BETWEEN 0 AND 525600),
  cancel_deadline_minutes INTEGER NOT NULL DEFAULT 1440 CHECK (cancel_deadline_minutes BETWEEN 0 AND 525600)
);

-- A clinic's address is its newest slug; older ones redirect for ever.
CREATE TABLE clinic_slugs (
  slug TEXT PRIMARY KEY NOT NULL CHECK (slug NOT IN ('b', 'panel', 'health', 'metrics', 'static', 'hold', 'api', 'robots.txt', 'favicon.ico')),
  clinic_id BIGINT NOT NULL REFERENCES clinics (id),
  is_current BOOLEAN NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX clinic_slugs_current ON clinic_slugs (clinic_id) WHERE is_current;

-- `version` is the lock of every write to a clinic's calendar; see the store's clinic_tx.
CREATE TABLE clinic_calendars (
  clinic_id BIGINT PRIMARY KEY NOT NULL REFERENCES clinics (id),
  epoch BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  schedule_version BIGINT NOT NULL DEFAULT 0,
  paused_until BIGINT
);

-- How often anything of a UTC month (1970-01 is 0) has changed: the key of caches.
CREATE TABLE calendar_months (
  clinic_id BIGINT NOT NULL REFERENCES clinics (id),
  month INTEGER NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, month)
);

CREATE TABLE locations (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL REFERENCES clinics (id),
  position INTEGER NOT NULL,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  street TEXT NOT NULL,
  postcode TEXT NOT NULL,
  town TEXT NOT NULL,
  phone TEXT,
  zone TEXT NOT NULL,
  hours TEXT NOT NULL DEFAULT '[]',
  online BOOLEAN NOT NULL DEFAULT 1,
  asks_species BOOLEAN NOT NULL DEFAULT 1,
  information TEXT,
  grid_minutes INTEGER CHECK (grid_minutes IN (5, 10, 15, 20, 30, 60)),
  offered_starts TEXT CHECK (offered_starts IN ('grid', 'half_hours', 'full_hours')),
  notice_minutes INTEGER CHECK (notice_minutes BETWEEN 0 AND 525600),
  horizon_days INTEGER CHECK (horizon_days BETWEEN 1 AND 730),
  move_deadline_minutes INTEGER CHECK (move_deadline_minutes BETWEEN 0 AND 525600),
  cancel_deadline_minutes INTEGER CHECK (cancel_deadline_minutes BETWEEN 0 AND 525600),
  UNIQUE (clinic_id, slug),
  UNIQUE (clinic_id, id)
);

CREATE TABLE closed_days (
  clinic_id BIGINT NOT NULL,
  location_id BIGINT NOT NULL,
  date DATE NOT NULL,
  name TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY (clinic_id, location_id, date),
  FOREIGN KEY (clinic_id, location_id) REFERENCES locations (clinic_id, id)
);

CREATE TABLE species (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL REFERENCES clinics (id),
  position INTEGER NOT NULL,
  slug TEXT NOT NULL,
  icon TEXT NOT NULL,
  name TEXT NOT NULL,
  hint TEXT NOT NULL DEFAULT '{}',
  UNIQUE (clinic_id, slug),
  UNIQUE (clinic_id, id)
);

CREATE TABLE reason_groups (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL REFERENCES clinics (id),
  position INTEGER NOT NULL,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  hint TEXT NOT NULL DEFAULT '{}',
  kept_back INTEGER NOT NULL DEFAULT 0 CHECK (kept_back BETWEEN 0 AND 50),
  UNIQUE (clinic_id, slug),
  UNIQUE (clinic_id, id)
);

CREATE TABLE reasons (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL REFERENCES clinics (id),
  group_id BIGINT NOT NULL,
  position INTEGER NOT NULL,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  summary TEXT NOT NULL DEFAULT '{}',
  instructions TEXT NOT NULL DEFAULT '{}',
  duration_minutes INTEGER NOT NULL CHECK (duration_minutes BETWEEN 5 AND 1440),
  buffer_before INTEGER NOT NULL DEFAULT 0 CHECK (buffer_before BETWEEN 0 AND 480),
  buffer_after INTEGER NOT NULL DEFAULT 0 CHECK (buffer_after BETWEEN 0 AND 480),
  price_minor BIGINT CHECK (price_minor >= 0),
  online TEXT NOT NULL DEFAULT 'yes' CHECK (online IN ('yes', 'phone_only', 'no')),
  existing_clients_only BOOLEAN NOT NULL DEFAULT 0,
  notice_minutes INTEGER CHECK (notice_minutes BETWEEN 0 AND 525600),
  horizon_days INTEGER CHECK (horizon_days BETWEEN 1 AND 730),
  daily_limit INTEGER CHECK (daily_limit BETWEEN 1 AND 1000),
  UNIQUE (clinic_id, slug),
  UNIQUE (clinic_id, id),
  FOREIGN KEY (clinic_id, group_id) REFERENCES reason_groups (clinic_id, id)
);

CREATE TABLE location_species (
  clinic_id BIGINT NOT NULL,
  location_id BIGINT NOT NULL,
  species_id BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, location_id, species_id),
  FOREIGN KEY (clinic_id, location_id) REFERENCES locations (clinic_id, id),
  FOREIGN KEY (clinic_id, species_id) REFERENCES species (clinic_id, id)
);

CREATE TABLE reason_species (
  clinic_id BIGINT NOT NULL,
  reason_id BIGINT NOT NULL,
  species_id BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, reason_id, species_id),
  FOREIGN KEY (clinic_id, reason_id) REFERENCES reasons (clinic_id, id),
  FOREIGN KEY (clinic_id, species_id) REFERENCES species (clinic_id, id)
);

CREATE TABLE reason_locations (
  clinic_id BIGINT NOT NULL,
  reason_id BIGINT NOT NULL,
  location_id BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, reason_id, location_id),
  FOREIGN KEY (clinic_id, reason_id) REFERENCES reasons (clinic_id, id),
  FOREIGN KEY (clinic_id, location_id) REFERENCES locations (clinic_id, id)
);

-- The kinds of resource that a reason needs, all at once.
CREATE TABLE reason_resources (
  clinic_id BIGINT NOT NULL,
  reason_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (clinic_id, reason_id, kind),
  FOREIGN KEY (clinic_id, reason_id) REFERENCES reasons (clinic_id, id)
);

CREATE TABLE staff (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL REFERENCES clinics (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  UNIQUE (clinic_id, id)
);

CREATE TABLE reason_staff (
  clinic_id BIGINT NOT NULL,
  reason_id BIGINT NOT NULL,
  staff_id BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, reason_id, staff_id),
  FOREIGN KEY (clinic_id, reason_id) REFERENCES reasons (clinic_id, id),
  FOREIGN KEY (clinic_id, staff_id) REFERENCES staff (clinic_id, id)
);

CREATE TABLE resources (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL,
  location_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (clinic_id, id),
  FOREIGN KEY (clinic_id, location_id) REFERENCES locations (clinic_id, id)
);
CREATE INDEX resources_location ON resources (clinic_id, location_id);

-- One row for each thing that can be busy; capacity n is n rows.
CREATE TABLE calendars (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL REFERENCES clinics (id),
  staff_id BIGINT,
  resource_id BIGINT,
  extra_location_id BIGINT,
  UNIQUE (clinic_id, id),
  CHECK ((staff_id IS NOT NULL) + (resource_id IS NOT NULL) + (extra_location_id IS NOT NULL) = 1),
  FOREIGN KEY (clinic_id, staff_id) REFERENCES staff (clinic_id, id),
  FOREIGN KEY (clinic_id, resource_id) REFERENCES resources (clinic_id, id),
  FOREIGN KEY (clinic_id, extra_location_id) REFERENCES locations (clinic_id, id)
);

-- Weekly with a weekday (1 Monday – 7 Sunday), else on first_date alone.
CREATE TABLE shifts (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL,
  staff_id BIGINT NOT NULL,
  location_id BIGINT NOT NULL,
  weekday INTEGER CHECK (weekday BETWEEN 1 AND 7),
  first_date DATE NOT NULL,
  last_date DATE,
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  length_minutes INTEGER NOT NULL CHECK (length_minutes BETWEEN 1 AND 1440),
  online BOOLEAN NOT NULL DEFAULT 1,
  UNIQUE (clinic_id, id),
  CHECK (last_date IS NULL OR last_date >= first_date),
  CHECK (weekday IS NOT NULL OR last_date = first_date),
  FOREIGN KEY (clinic_id, staff_id) REFERENCES staff (clinic_id, id),
  FOREIGN KEY (clinic_id, location_id) REFERENCES locations (clinic_id, id)
);
CREATE INDEX shifts_staff ON shifts (clinic_id, staff_id);

CREATE TABLE shift_reasons (
  clinic_id BIGINT NOT NULL,
  shift_id BIGINT NOT NULL,
  reason_id BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, shift_id, reason_id),
  FOREIGN KEY (clinic_id, shift_id) REFERENCES shifts (clinic_id, id) ON DELETE CASCADE,
  FOREIGN KEY (clinic_id, reason_id) REFERENCES reasons (clinic_id, id)
);

CREATE TABLE absences (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL,
  staff_id BIGINT NOT NULL,
  begins_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  CHECK (begins_at < ends_at),
  FOREIGN KEY (clinic_id, staff_id) REFERENCES staff (clinic_id, id)
);
CREATE INDEX absences_staff ON absences (clinic_id, staff_id, begins_at);

CREATE TABLE clients (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL REFERENCES clinics (id),
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  phone TEXT NOT NULL DEFAULT '',
  phone_e164 TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  email_key TEXT NOT NULL DEFAULT '',
  street TEXT NOT NULL DEFAULT '',
  postcode TEXT NOT NULL DEFAULT '',
  town TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  UNIQUE (clinic_id, id)
);
CREATE INDEX clients_name ON clients (clinic_id, last_name, first_name);

CREATE TABLE pets (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL,
  client_id BIGINT NOT NULL,
  species_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  breed TEXT NOT NULL DEFAULT '',
  sex TEXT CHECK (sex IN ('female', 'male')),
  born TEXT NOT NULL DEFAULT '',
  weight_grams INTEGER CHECK (weight_grams > 0),
  created_at BIGINT NOT NULL,
  UNIQUE (clinic_id, id),
  FOREIGN KEY (clinic_id, client_id) REFERENCES clients (clinic_id, id),
  FOREIGN KEY (clinic_id, species_id) REFERENCES species (clinic_id, id)
);
CREATE INDEX pets_client ON pets (clinic_id, client_id);

-- A time kept for a client who types the details, with the terms agreed when it began (B8).
CREATE TABLE holds (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL,
  token_hash TEXT NOT NULL,
  address_hash TEXT NOT NULL,
  location_id BIGINT NOT NULL,
  species_id BIGINT,
  reason_id BIGINT NOT NULL,
  staff_id BIGINT NOT NULL,
  staff_wished BOOLEAN NOT NULL,
  begins_at BIGINT NOT NULL,
  duration_minutes INTEGER NOT NULL,
  buffer_before INTEGER NOT NULL,
  buffer_after INTEGER NOT NULL,
  price_minor BIGINT,
  currency TEXT NOT NULL,
  language TEXT NOT NULL,
  draft TEXT NOT NULL DEFAULT '{}',
  created_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  released_at BIGINT,
  UNIQUE (token_hash),
  UNIQUE (clinic_id, id),
  FOREIGN KEY (clinic_id, location_id) REFERENCES locations (clinic_id, id),
  FOREIGN KEY (clinic_id, reason_id) REFERENCES reasons (clinic_id, id),
  FOREIGN KEY (clinic_id, staff_id) REFERENCES staff (clinic_id, id)
);
CREATE INDEX holds_address ON holds (clinic_id, address_hash, created_at);
CREATE INDEX holds_expiry ON holds (expires_at);

CREATE TABLE bookings (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL,
  location_id BIGINT NOT NULL,
  staff_id BIGINT NOT NULL,
  species_id BIGINT NOT NULL,
  reason_id BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('unconfirmed', 'confirmed', 'arrived', 'completed', 'no_show', 'rejected', 'cancelled')),
  waits_for TEXT CHECK (waits_for IN ('code', 'picture', 'staff', 'payment')),
  waits_until BIGINT,
  cancelled_by TEXT CHECK (cancelled_by IN ('client', 'clinic', 'automatic')),
  begins_at BIGINT NOT NULL,
  local_start TEXT NOT NULL,
  zone TEXT NOT NULL,
  duration_minutes INTEGER NOT NULL,
  buffer_before INTEGER NOT NULL,
  buffer_after INTEGER NOT NULL,
  reason_name TEXT NOT NULL,
  price_minor BIGINT,
  currency TEXT NOT NULL,
  client_id BIGINT,
  pet_id BIGINT,
  matching TEXT NOT NULL CHECK (matching IN ('matched', 'created', 'several', 'pending')),
  hold_key TEXT,
  link_nonce TEXT NOT NULL,
  moves INTEGER NOT NULL DEFAULT 0,
  staff_wished BOOLEAN NOT NULL DEFAULT 0,
  source TEXT NOT NULL CHECK (source IN ('online', 'desk', 'import')),
  language TEXT NOT NULL,
  privacy_version INTEGER,
  created_at BIGINT NOT NULL,
  UNIQUE (clinic_id, id),
  UNIQUE (clinic_id, hold_key),
  CHECK ((state = 'unconfirmed') = (waits_for IS NOT NULL)),
  CHECK ((state = 'cancelled') = (cancelled_by IS NOT NULL)),
  FOREIGN KEY (clinic_id, location_id) REFERENCES locations (clinic_id, id),
  FOREIGN KEY (clinic_id, staff_id) REFERENCES staff (clinic_id, id),
  FOREIGN KEY (clinic_id, species_id) REFERENCES species (clinic_id, id),
  FOREIGN KEY (clinic_id, reason_id) REFERENCES reasons (clinic_id, id),
  FOREIGN KEY (clinic_id, client_id) REFERENCES clients (clinic_id, id),
  FOREIGN KEY (clinic_id, pet_id) REFERENCES pets (clinic_id, id)
);
CREATE INDEX bookings_start ON bookings (clinic_id, begins_at);

-- The client and the pet as typed; never changed by matching (001.37).
CREATE TABLE booking_contacts (
  booking_id BIGINT PRIMARY KEY NOT NULL,
  clinic_id BIGINT NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  phone TEXT NOT NULL,
  phone_e164 TEXT NOT NULL,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  street TEXT NOT NULL,
  postcode TEXT NOT NULL,
  town TEXT NOT NULL,
  pet_name TEXT NOT NULL,
  breed TEXT NOT NULL,
  sex TEXT CHECK (sex IN ('female', 'male')),
  born TEXT NOT NULL,
  weight_grams INTEGER CHECK (weight_grams > 0),
  note TEXT NOT NULL,
  FOREIGN KEY (clinic_id, booking_id) REFERENCES bookings (clinic_id, id)
);

CREATE TABLE booking_items (
  booking_id BIGINT NOT NULL,
  position INTEGER NOT NULL,
  clinic_id BIGINT NOT NULL,
  reason_id BIGINT NOT NULL,
  duration_minutes INTEGER NOT NULL,
  price_minor BIGINT,
  PRIMARY KEY (booking_id, position),
  FOREIGN KEY (clinic_id, booking_id) REFERENCES bookings (clinic_id, id),
  FOREIGN KEY (clinic_id, reason_id) REFERENCES reasons (clinic_id, id)
);

-- Every change: when, who, from what to what (C8).
CREATE TABLE booking_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL,
  booking_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  actor TEXT NOT NULL CHECK (actor IN ('client', 'staff', 'system')),
  action TEXT NOT NULL,
  from_state TEXT,
  to_state TEXT NOT NULL,
  from_begins_at BIGINT,
  to_begins_at BIGINT,
  FOREIGN KEY (clinic_id, booking_id) REFERENCES bookings (clinic_id, id)
);
CREATE INDEX booking_log_booking ON booking_log (clinic_id, booking_id, id);

-- Look-up of secret addresses by the SHA-256 of their token.
CREATE TABLE links (
  token_hash TEXT PRIMARY KEY NOT NULL,
  clinic_id BIGINT NOT NULL,
  booking_id BIGINT NOT NULL,
  FOREIGN KEY (clinic_id, booking_id) REFERENCES bookings (clinic_id, id)
);
CREATE INDEX links_booking ON links (clinic_id, booking_id);

CREATE TABLE occupancies (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL,
  calendar_id BIGINT NOT NULL,
  busy_from BIGINT NOT NULL,
  busy_to BIGINT NOT NULL,
  booking_id BIGINT,
  hold_id BIGINT,
  expires_at BIGINT,
  location_id BIGINT NOT NULL,
  reason_id BIGINT NOT NULL,
  visit_from BIGINT NOT NULL,
  visit_minutes INTEGER NOT NULL,
  is_primary BOOLEAN NOT NULL,
  CHECK (busy_from < busy_to AND busy_to - busy_from <= 604800),
  CHECK ((booking_id IS NULL) <> (hold_id IS NULL)),
  CHECK ((hold_id IS NULL) = (expires_at IS NULL)),
  FOREIGN KEY (clinic_id, booking_id) REFERENCES bookings (clinic_id, id),
  FOREIGN KEY (clinic_id, hold_id) REFERENCES holds (clinic_id, id)
);
-- Rows never overlap, so only the one that begins last before the new one's end can be in its way.
CREATE TRIGGER occupancies_no_overlap_insert BEFORE INSERT ON occupancies
WHEN (SELECT o.busy_to FROM occupancies o
      WHERE o.clinic_id = NEW.clinic_id AND o.calendar_id = NEW.calendar_id AND o.busy_from < NEW.busy_to
      ORDER BY o.busy_from DESC LIMIT 1) > NEW.busy_from
BEGIN SELECT RAISE(ABORT, 'occupancies_no_overlap'); END;
CREATE TRIGGER occupancies_no_overlap_update BEFORE UPDATE OF clinic_id, calendar_id, busy_from, busy_to ON occupancies
WHEN (SELECT o.busy_to FROM occupancies o
      WHERE o.clinic_id = NEW.clinic_id AND o.calendar_id = NEW.calendar_id AND o.busy_from < NEW.busy_to
        AND o.id <> NEW.id
      ORDER BY o.busy_from DESC LIMIT 1) > NEW.busy_from
BEGIN SELECT RAISE(ABORT, 'occupancies_no_overlap'); END;
CREATE INDEX occupancies_busy ON occupancies (clinic_id, calendar_id, busy_from, busy_to);
CREATE INDEX occupancies_booking ON occupancies (clinic_id, booking_id) WHERE booking_id IS NOT NULL;
-- Housekeeping asks for holds of all clinics, so the clinic does not stand first here.
CREATE INDEX occupancies_hold ON occupancies (hold_id, clinic_id) WHERE hold_id IS NOT NULL;
CREATE INDEX occupancies_expiry ON occupancies (clinic_id, expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX occupancies_ended ON occupancies (busy_to);

CREATE TABLE rate_counters (
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  begins_at BIGINT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (action, subject, begins_at)
);
CREATE INDEX rate_counters_begins ON rate_counters (begins_at);
