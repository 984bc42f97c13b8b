-- What was proposed to the public, and what became of it. Only released numbers: rounded, hidden or shown.
CREATE TABLE release (
    id           uuid PRIMARY KEY,
    name         text NOT NULL UNIQUE,      -- 2024-25-v1
    year         text NOT NULL,
    state        text NOT NULL,
    policy       text NOT NULL,
    data_version text NOT NULL,
    synthetic    boolean NOT NULL,
    proposed_by  uuid NOT NULL REFERENCES account,
    proposer     text NOT NULL,
    proposed_at  timestamptz NOT NULL,
    decided_by   uuid REFERENCES account,
    decider      text,
    decided_at   timestamptz,
    reason       text NOT NULL DEFAULT '',
    CHECK (decided_by IS NULL OR state = 'withdrawn' OR decided_by <> proposed_by)
);

CREATE TABLE release_table (
    release     uuid NOT NULL REFERENCES release,
    indicator   text NOT NULL,
    places      text NOT NULL,  -- CSV: area, outcome, count, note
    months      text NOT NULL,  -- CSV: month, outcome, count, note
    certificate text NOT NULL,  -- JSON
    PRIMARY KEY (release, indicator)
);
