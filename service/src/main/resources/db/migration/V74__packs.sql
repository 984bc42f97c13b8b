-- Board packs and annual reports as they were issued: never changed, never removed.
CREATE TABLE governance_pack (
    id          uuid PRIMARY KEY,
    network     text NOT NULL,
    issued_on   date NOT NULL,
    issued_at   timestamptz NOT NULL,
    issuer      uuid NOT NULL REFERENCES account,
    issuer_name text NOT NULL,
    facts       jsonb NOT NULL,
    html        bytea NOT NULL,
    pdf         bytea NOT NULL,
    html_sha256 text NOT NULL,
    pdf_sha256  text NOT NULL
);
CREATE INDEX governance_pack_of ON governance_pack (network, issued_at);
CREATE FUNCTION keep_pack() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'a pack that is issued is never changed'; END $$;
CREATE TRIGGER packs_are_kept BEFORE UPDATE OR DELETE ON governance_pack
    FOR EACH STATEMENT EXECUTE FUNCTION keep_pack();
