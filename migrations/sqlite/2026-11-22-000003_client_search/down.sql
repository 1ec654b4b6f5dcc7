DROP TRIGGER clients_trigrams_update;
DROP TRIGGER clients_trigrams_delete;
DROP TRIGGER clients_trigrams_insert;
DROP TABLE client_trigrams;
DROP INDEX clients_search;
