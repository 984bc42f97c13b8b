-- A lot may be taken out of the store, and the same content may come back later: it is then in force a second time.
ALTER TABLE lot DROP CONSTRAINT lot_pkey;
ALTER TABLE lot ADD PRIMARY KEY (sha256, added_in);
ALTER TABLE lot ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;

-- The name of a data version is that of its lots: taking one out may lead back to lots that were in force together before.
ALTER TABLE data_version DROP CONSTRAINT data_version_id_key;
