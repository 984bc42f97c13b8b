-- A planning system that speaks DIMSE proves itself by a certificate: its fingerprint is the hash. Never found by a secret that is sent.
ALTER TABLE api_key ADD COLUMN certificate boolean NOT NULL DEFAULT false;
