-- Peer review of plans. No patient-level value: what is reviewed lies in the archive and is named by UID and hash.
CREATE TABLE plan_review (
    id             uuid PRIMARY KEY,
    study          text NOT NULL,       -- as the treating centre holds it
    shown          text NOT NULL,       -- as the reviewer sees it: a copy that names nobody, where another centre reviews
    title          text NOT NULL,
    provider       text NOT NULL,
    skill          text NOT NULL,
    rare           boolean NOT NULL,
    first_fraction date NOT NULL,
    question       text NOT NULL,
    requested_by   uuid NOT NULL REFERENCES account,
    requester      text NOT NULL,
    requested_at   timestamptz NOT NULL,
    reviewer_at    text,                -- the reviewer's provider
    reviewer_id    uuid REFERENCES account,
    reviewer       text,
    state          text NOT NULL,
    state_since    timestamptz NOT NULL,
    outcome        text,                -- A, B or C
    outcome_at     timestamptz
);
CREATE INDEX plan_review_provider ON plan_review (provider, requested_at);
CREATE INDEX plan_review_reviewer ON plan_review (reviewer_id);
-- The exact versions that were reviewed.
CREATE TABLE plan_review_object (
    review uuid NOT NULL REFERENCES plan_review,
    uid    text NOT NULL,
    kind   text NOT NULL,
    sha256 text NOT NULL,
    PRIMARY KEY (review, uid)
);
-- What was said and done, in order; never changed.
CREATE TABLE plan_review_entry (
    number    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    review    uuid NOT NULL REFERENCES plan_review,
    at        timestamptz NOT NULL,
    author    text NOT NULL,
    move      text NOT NULL,            -- empty for a remark
    structure text NOT NULL,
    slice     text NOT NULL,
    words     text NOT NULL
);
CREATE INDEX plan_review_entry_review ON plan_review_entry (review);
CREATE TABLE reviewer_skill (
    account  uuid NOT NULL REFERENCES account,
    provider text NOT NULL,
    skill    text NOT NULL,
    PRIMARY KEY (account, provider, skill)
);
