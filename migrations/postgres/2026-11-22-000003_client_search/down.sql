DROP INDEX clients_trigrams;
DROP INDEX clients_search;
ALTER TABLE clients ALTER COLUMN search TYPE TEXT COLLATE "default";
