-- Lists clients by name and finds those whose folded name begins so.
CREATE INDEX clients_search ON clients (clinic_id, search);

-- Finds letters inside: the groups of three letters of clients.search, kept up by the triggers.
CREATE VIRTUAL TABLE client_trigrams USING fts5 (
  search, content = 'clients', content_rowid = 'id', columnsize = 0, detail = none,
  tokenize = 'trigram case_sensitive 1'
);
INSERT INTO client_trigrams (client_trigrams) VALUES ('rebuild');
CREATE TRIGGER clients_trigrams_insert AFTER INSERT ON clients BEGIN
  INSERT INTO client_trigrams (rowid, search) VALUES (NEW.id, NEW.search);
END;
CREATE TRIGGER clients_trigrams_delete AFTER DELETE ON clients BEGIN
  INSERT INTO client_trigrams (client_trigrams, rowid, search) VALUES ('delete', OLD.id, OLD.search);
END;
CREATE TRIGGER clients_trigrams_update AFTER UPDATE OF search ON clients BEGIN
  INSERT INTO client_trigrams (client_trigrams, rowid, search) VALUES ('delete', OLD.id, OLD.search);
  INSERT INTO client_trigrams (rowid, search) VALUES (NEW.id, NEW.search);
END;
