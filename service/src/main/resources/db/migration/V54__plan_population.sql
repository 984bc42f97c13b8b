-- Copies of studies that were made to be shown to others: the same plan is not counted twice.
CREATE TABLE plan_copy (
    study    text PRIMARY KEY,
    original text NOT NULL
);
INSERT INTO plan_copy SELECT shown, min(study) FROM plan_review WHERE shown <> study GROUP BY shown;
-- Studies whose plans are still to be measured: something of them came.
CREATE TABLE plan_to_measure (
    study text PRIMARY KEY,
    since timestamptz NOT NULL
);
-- What a plan measures under a protocol: once for each content and version, and kept.
CREATE TABLE plan_measured (
    plan        text NOT NULL,          -- UID
    study       text NOT NULL,
    provider    text NOT NULL,
    content     text NOT NULL,          -- hash over the hashes of what was measured
    protocol    text NOT NULL,
    version     text NOT NULL,
    place       int NOT NULL,           -- of the objective in the protocol
    structure   text NOT NULL,
    metric      text NOT NULL,
    value       double precision,       -- null where it could not be evaluated
    low         double precision,
    high        double precision,
    verdict     text NOT NULL,
    reason      text NOT NULL,
    measured_at timestamptz NOT NULL,
    current     boolean NOT NULL,       -- false once the study has other content
    PRIMARY KEY (plan, provider, content, protocol, version, place)
);
CREATE INDEX plan_measured_of ON plan_measured (protocol, version, place) WHERE current;
-- A question to a centre about a plan far from the others; the answer stays at the point.
CREATE TABLE plan_question (
    id          uuid PRIMARY KEY,
    provider    text NOT NULL,
    plan        text NOT NULL,
    study       text NOT NULL,
    content     text NOT NULL,
    protocol    text NOT NULL,
    version     text NOT NULL,
    place       int NOT NULL,
    structure   text NOT NULL,
    metric      text NOT NULL,
    value       double precision NOT NULL,
    lower_fence double precision NOT NULL,
    upper_fence double precision NOT NULL,
    others      int NOT NULL,
    state       text NOT NULL,
    state_since timestamptz NOT NULL,
    opened_at   timestamptz NOT NULL,
    UNIQUE (plan, provider, content, protocol, version, place)
);
CREATE INDEX plan_question_provider ON plan_question (provider);
CREATE TABLE plan_question_entry (
    number   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    question uuid NOT NULL REFERENCES plan_question,
    at       timestamptz NOT NULL,
    author   text NOT NULL,
    move     text NOT NULL,
    words    text NOT NULL
);
CREATE INDEX plan_question_entry_of ON plan_question_entry (question);
