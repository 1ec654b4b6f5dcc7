-- Who signs in to the panel. One account can belong to several clinics.
CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  -- Argon2id in PHC format; none until the invitation is accepted.
  password_hash TEXT,
  -- Encrypted under the installation key; none: no second factor.
  totp_secret TEXT,
  -- The last time step that was accepted, so that no code works twice.
  totp_step BIGINT,
  created_at BIGINT NOT NULL
);

CREATE TABLE recovery_codes (
  user_id BIGINT NOT NULL REFERENCES users (id),
  code_hash TEXT NOT NULL,
  PRIMARY KEY (user_id, code_hash)
);

CREATE TABLE memberships (
  clinic_id BIGINT NOT NULL REFERENCES clinics (id),
  user_id BIGINT NOT NULL REFERENCES users (id),
  role TEXT NOT NULL CHECK (role IN ('manager', 'staff')),
  created_at BIGINT NOT NULL,
  PRIMARY KEY (clinic_id, user_id)
);
CREATE INDEX memberships_user ON memberships (user_id);

-- The cookie carries the key; the table only its hash.
CREATE TABLE sessions (
  key_hash TEXT PRIMARY KEY NOT NULL,
  user_id BIGINT REFERENCES users (id),
  state TEXT NOT NULL,
  browser TEXT NOT NULL DEFAULT '',
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_user ON sessions (user_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- Links that let somebody choose a password: an invitation, a reset.
CREATE TABLE user_links (
  token_hash TEXT PRIMARY KEY NOT NULL,
  user_id BIGINT NOT NULL REFERENCES users (id),
  expires_at BIGINT NOT NULL
);
CREATE INDEX user_links_user ON user_links (user_id);

-- Changes of settings and accounts (P5): who, when, what.
CREATE TABLE audit_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL REFERENCES clinics (id),
  at BIGINT NOT NULL,
  user_id BIGINT REFERENCES users (id),
  subject TEXT NOT NULL,
  subject_id BIGINT,
  action TEXT NOT NULL CHECK (action IN ('add', 'change', 'remove')),
  -- JSON objects by name of field; only those that changed.
  before TEXT NOT NULL DEFAULT '{}',
  after TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_log_clinic ON audit_log (clinic_id, id);

-- Minutes after which an unconfirmed booking is cancelled (C5): none never, 0 immediately.
ALTER TABLE clinics ADD COLUMN auto_cancel_minutes INTEGER CHECK (auto_cancel_minutes BETWEEN 0 AND 43200);
-- So many missed visits, and the client's next booking waits for the clinic (P10); none: no such rule.
ALTER TABLE clinics ADD COLUMN no_show_limit INTEGER CHECK (no_show_limit BETWEEN 1 AND 100);
ALTER TABLE clinics ADD COLUMN requires_totp BOOLEAN NOT NULL DEFAULT 0;

-- Removed ones stay for the bookings that name them.
ALTER TABLE locations ADD COLUMN removed_at BIGINT;
ALTER TABLE species ADD COLUMN removed_at BIGINT;
ALTER TABLE reason_groups ADD COLUMN removed_at BIGINT;
ALTER TABLE reasons ADD COLUMN removed_at BIGINT;
ALTER TABLE staff ADD COLUMN removed_at BIGINT;
ALTER TABLE resources ADD COLUMN removed_at BIGINT;
ALTER TABLE calendars ADD COLUMN removed_at BIGINT;

ALTER TABLE absences ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- Letters folded and joined, for the search by parts of names, phone and pets.
ALTER TABLE clients ADD COLUMN search TEXT NOT NULL DEFAULT '';
ALTER TABLE clients ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE clients ADD COLUMN blocked BOOLEAN NOT NULL DEFAULT 0;
-- Missed visits before this moment have no consequences any more (P10).
ALTER TABLE clients ADD COLUMN no_shows_lifted_at BIGINT;
ALTER TABLE clients ADD COLUMN merged_into BIGINT;
ALTER TABLE pets ADD COLUMN note TEXT NOT NULL DEFAULT '';
-- It died or left: nothing reminds of it any more.
ALTER TABLE pets ADD COLUMN gone_at BIGINT;
ALTER TABLE pets ADD COLUMN merged_into BIGINT;

CREATE TABLE client_tags (
  clinic_id BIGINT NOT NULL,
  client_id BIGINT NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (clinic_id, client_id, tag),
  FOREIGN KEY (clinic_id, client_id) REFERENCES clients (clinic_id, id)
);

-- Every change to a client or one of their pets.
CREATE TABLE client_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL,
  client_id BIGINT NOT NULL,
  pet_id BIGINT,
  at BIGINT NOT NULL,
  user_id BIGINT REFERENCES users (id),
  action TEXT NOT NULL,
  -- JSON objects by name of field; only those that changed.
  before TEXT NOT NULL DEFAULT '{}',
  after TEXT NOT NULL DEFAULT '{}',
  FOREIGN KEY (clinic_id, client_id) REFERENCES clients (clinic_id, id),
  FOREIGN KEY (clinic_id, pet_id) REFERENCES pets (clinic_id, id)
);
CREATE INDEX client_log_client ON client_log (clinic_id, client_id, id);

-- Two records of one client made one; `moved` (JSON) names what went over, so that undo takes back that alone.
CREATE TABLE merges (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL,
  kept_id BIGINT NOT NULL,
  merged_id BIGINT NOT NULL,
  at BIGINT NOT NULL,
  user_id BIGINT REFERENCES users (id),
  moved TEXT NOT NULL,
  undone_at BIGINT,
  FOREIGN KEY (clinic_id, kept_id) REFERENCES clients (clinic_id, id),
  FOREIGN KEY (clinic_id, merged_id) REFERENCES clients (clinic_id, id)
);
CREATE INDEX merges_kept ON merges (clinic_id, kept_id);
CREATE INDEX merges_merged ON merges (clinic_id, merged_id);

-- A hold of the desk's own open form; and one that the desk took from somebody online (P3).
ALTER TABLE holds ADD COLUMN user_id BIGINT;
ALTER TABLE holds ADD COLUMN taken_by_desk BOOLEAN NOT NULL DEFAULT 0;

-- Who the desk has accepted the booking's client to be (P7).
ALTER TABLE bookings ADD COLUMN match_accepted BOOLEAN NOT NULL DEFAULT 0;
-- The extra column that the visit stands in, instead of its staff member's.
ALTER TABLE bookings ADD COLUMN extra_calendar_id BIGINT;
CREATE INDEX bookings_client ON bookings (clinic_id, client_id, begins_at);
CREATE INDEX bookings_pet ON bookings (clinic_id, pet_id, begins_at);
CREATE INDEX bookings_staff ON bookings (clinic_id, staff_id, begins_at);
CREATE INDEX bookings_waiting ON bookings (clinic_id, created_at) WHERE state = 'unconfirmed';
-- The worker asks for those of all clinics.
CREATE INDEX bookings_lapsing ON bookings (waits_until) WHERE state = 'unconfirmed';

ALTER TABLE booking_log ADD COLUMN user_id BIGINT;
-- The two ticks of the form (002.23-25, D15).
ALTER TABLE booking_log ADD COLUMN tell_sms BOOLEAN NOT NULL DEFAULT 0;
ALTER TABLE booking_log ADD COLUMN tell_email BOOLEAN NOT NULL DEFAULT 0;
-- Words for the client: why it was rejected or cancelled.
ALTER TABLE booking_log ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE booking_log ADD COLUMN from_staff_id BIGINT;
ALTER TABLE booking_log ADD COLUMN to_staff_id BIGINT;
ALTER TABLE booking_log ADD COLUMN from_reason_id BIGINT;
ALTER TABLE booking_log ADD COLUMN to_reason_id BIGINT;

-- Whom to phone (P2, P12): clients whom no message can reach in time.
CREATE TABLE calls (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  clinic_id BIGINT NOT NULL,
  booking_id BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  cause TEXT NOT NULL,
  done_at BIGINT,
  done_by BIGINT REFERENCES users (id),
  FOREIGN KEY (clinic_id, booking_id) REFERENCES bookings (clinic_id, id)
);
CREATE INDEX calls_open ON calls (clinic_id, id) WHERE done_at IS NULL;
CREATE INDEX calls_booking ON calls (clinic_id, booking_id);
