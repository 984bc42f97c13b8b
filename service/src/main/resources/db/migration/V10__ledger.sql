-- Every audit entry also goes into the ledger of the home: by way of the outbox, written in the same transaction.
ALTER TABLE audit_entry ADD COLUMN salt uuid NOT NULL DEFAULT gen_random_uuid();
CREATE INDEX audit_entry_subject ON audit_entry (subject, act);

CREATE TABLE ledger_outbox (
    audit bigint PRIMARY KEY REFERENCES audit_entry
);
INSERT INTO ledger_outbox SELECT number FROM audit_entry;
CREATE FUNCTION put_into_outbox() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN INSERT INTO ledger_outbox VALUES (NEW.number); RETURN NULL; END $$;
CREATE TRIGGER audit_entry_goes_into_the_ledger AFTER INSERT ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION put_into_outbox();

-- Where each entry of the ledger comes from. No audit entry: another program wrote it, or the database is older than the ledger.
CREATE TABLE ledger_entry (
    place bigint PRIMARY KEY,   -- the entry's number in the ledger, from 0
    audit bigint UNIQUE REFERENCES audit_entry
);
