-- Credentials: what a centre has shown in the quality assurance of trials. No patient-level value.

-- What treats and plans at a centre: a row for each version, with the days of its use. A credential names rows.
CREATE TABLE equipment (
    id         uuid PRIMARY KEY,
    provider   text NOT NULL,
    kind       text NOT NULL,           -- MACHINE or SYSTEM
    name       text NOT NULL,           -- as the centre calls it: LINAC 3
    product    text NOT NULL,
    version    text NOT NULL,
    algorithm  text NOT NULL,           -- dose algorithm of a planning system, with its version
    valid_from date NOT NULL,
    valid_to   date,
    replaced   uuid REFERENCES equipment,   -- the row whose successor this is
    CHECK (valid_to IS NULL OR valid_to >= valid_from - 1)
);
CREATE INDEX equipment_provider ON equipment (provider);
-- One row in use at a time under a name.
CREATE UNIQUE INDEX equipment_open ON equipment (provider, kind, lower(name)) WHERE valid_to IS NULL;
CREATE TABLE credential (
    id           uuid PRIMARY KEY,
    provider     text NOT NULL,
    requirement  text NOT NULL,         -- of standards/trials
    technique    text NOT NULL,         -- empty where the requirement binds none
    machine      uuid REFERENCES equipment,
    system       uuid REFERENCES equipment,
    trial        text NOT NULL,         -- for which it was asked; it counts for others too
    requested_by text NOT NULL,         -- account, or the service itself after a change
    requester    text NOT NULL,
    requested_at timestamptz NOT NULL,
    renews       uuid REFERENCES credential,
    reviewer_id  uuid REFERENCES account,
    reviewer     text,
    reviewer_at  text,                  -- the reviewer's provider
    state        text NOT NULL,
    state_since  timestamptz NOT NULL,
    expires      date                   -- last day on which it holds
);
CREATE INDEX credential_provider ON credential (provider);
-- Evidence, by hash: a document, a contour benchmark's drawing, or the score of a plan.
CREATE TABLE credential_evidence (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    credential uuid NOT NULL REFERENCES credential,
    kind       text NOT NULL,
    title      text NOT NULL,
    words      text NOT NULL,
    sha256     text NOT NULL,
    added_by   text NOT NULL,
    added_at   timestamptz NOT NULL
);
CREATE INDEX credential_evidence_of ON credential_evidence (credential);
-- What was done and said, in order; never changed.
CREATE TABLE credential_entry (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    credential uuid NOT NULL REFERENCES credential,
    at         timestamptz NOT NULL,
    author     text NOT NULL,
    move       text NOT NULL,
    words      text NOT NULL
);
CREATE INDEX credential_entry_of ON credential_entry (credential);
