-- The index over the archive of plans. The objects lie in the archive; nothing here names a patient.
ALTER TABLE api_key ADD COLUMN role text NOT NULL DEFAULT 'hospital-system';   -- what the key may do

CREATE TABLE plan_object (
    uid          text PRIMARY KEY,      -- SOP Instance UID
    study        text NOT NULL,
    series       text NOT NULL,
    sop_class    text NOT NULL,
    kind         text NOT NULL,         -- SopClass of the engine
    modality     text NOT NULL,
    description  text NOT NULL,         -- of the series
    sha256       text NOT NULL,         -- over the file as it came
    bytes        bigint NOT NULL,
    studied      date,
    patient      text NOT NULL,         -- keyed hash of provider and patient id
    deidentified boolean NOT NULL,      -- by this service
    received_at  timestamptz NOT NULL
);
CREATE INDEX plan_object_study ON plan_object (study);
-- Who holds an object: the same object may come from two providers.
CREATE TABLE plan_held (
    uid         text NOT NULL REFERENCES plan_object,
    provider    text NOT NULL,
    received_at timestamptz NOT NULL,
    sent_by     text NOT NULL,          -- id of an account or a key
    sender      text NOT NULL,
    PRIMARY KEY (uid, provider)
);
CREATE INDEX plan_held_provider ON plan_held (provider);
-- What an RT Plan says of itself.
CREATE TABLE plan_fact (
    uid           text PRIMARY KEY REFERENCES plan_object,
    label         text NOT NULL,
    course        text NOT NULL,
    made          date,
    intent        text NOT NULL,
    approval      text NOT NULL,
    machine       text NOT NULL,
    manufacturer  text NOT NULL,
    system        text NOT NULL,
    version       text NOT NULL,
    technique     text NOT NULL,
    prescribed    double precision,     -- Gy, where one dose is prescribed to targets
    fractions     int
);
-- The same UID with other content: kept aside, never silently kept or dropped.
CREATE TABLE plan_quarantine (
    id          uuid PRIMARY KEY,
    provider    text NOT NULL,
    uid         text NOT NULL,
    study       text NOT NULL,
    sha256      text NOT NULL,
    held_sha256 text NOT NULL,
    bytes       bigint NOT NULL,
    received_at timestamptz NOT NULL,
    sent_by     text NOT NULL,
    sender      text NOT NULL,
    settled_at  timestamptz,
    settled_by  text
);
CREATE UNIQUE INDEX plan_quarantine_once ON plan_quarantine (provider, uid, sha256) WHERE settled_at IS NULL;
-- A study that another provider may see, for a purpose and a time.
CREATE TABLE plan_share (
    id       uuid PRIMARY KEY,
    study    text NOT NULL,
    owner    text NOT NULL,
    reader   text NOT NULL,
    purpose  text NOT NULL,
    made_at  timestamptz NOT NULL,
    made_by  text NOT NULL,
    ends_on  date NOT NULL,
    ended_at timestamptz
);
CREATE INDEX plan_share_reader ON plan_share (reader, study);
