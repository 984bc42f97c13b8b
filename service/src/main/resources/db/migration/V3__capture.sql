-- Submissions, their files and findings. No patient-level value: the files themselves lie in the home until they are stored.
CREATE TABLE submission (
    id           uuid PRIMARY KEY,
    provider     text NOT NULL,
    digest       text NOT NULL,     -- SHA-256 over its files
    state        text NOT NULL,
    state_since  timestamptz NOT NULL,
    month        date,
    sent_by      text NOT NULL,     -- id of an account or a key
    sender       text NOT NULL,     -- their name then
    received_at  timestamptz NOT NULL,
    verdict      jsonb,
    problem      text NOT NULL DEFAULT '',  -- what stands in its way beside the verdict, in words
    repaired     bigint NOT NULL DEFAULT 0, -- cells that the repair mended
    signed_by    uuid REFERENCES account,
    signer       text,
    signed_at    timestamptz,
    data_version text,
    lot          text
);
-- The same files sent again are the same submission, unless it has ended.
CREATE UNIQUE INDEX submission_once ON submission (provider, digest) WHERE state NOT IN ('superseded', 'withdrawn', 'rejected');
CREATE INDEX submission_provider ON submission (provider, received_at);
CREATE INDEX submission_state ON submission (state) WHERE state IN ('received', 'checking', 'signed');

CREATE TABLE submission_file (
    submission uuid NOT NULL REFERENCES submission,
    name       text NOT NULL,
    bytes      bigint NOT NULL,
    sha256     text NOT NULL,
    PRIMARY KEY (submission, name)
);
CREATE TABLE finding_accepted (
    submission uuid NOT NULL REFERENCES submission,
    finding    int NOT NULL,        -- its place in the verdict
    reason     text NOT NULL,
    accepted_by text NOT NULL,
    accepted_at timestamptz NOT NULL,
    PRIMARY KEY (submission, finding)
);
-- What the store holds of each provider and month, as its latest data version has it.
CREATE TABLE holding (
    provider    text NOT NULL,
    month       date NOT NULL,
    received_on date NOT NULL,
    rows        bigint NOT NULL,
    attendances bigint NOT NULL,
    rejected    bigint NOT NULL,
    PRIMARY KEY (provider, month)
);
