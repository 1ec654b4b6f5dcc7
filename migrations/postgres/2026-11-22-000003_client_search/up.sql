CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Compared byte by byte, so that the same words begin alike in every database.
ALTER TABLE clients ALTER COLUMN search TYPE TEXT COLLATE "C";

-- Lists clients by name and finds those whose folded name begins so.
CREATE INDEX clients_search ON clients (clinic_id, search);

-- Finds letters inside, by groups of three.
CREATE INDEX clients_trigrams ON clients USING gin (search gin_trgm_ops);
