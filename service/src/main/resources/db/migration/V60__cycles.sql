-- Cycles of learning. Aggregates only: no patient-level value.
CREATE TABLE cycle (
    id           uuid PRIMARY KEY,
    question     text NOT NULL,
    why          text NOT NULL,          -- in plain words, for the public
    indicator    text NOT NULL,
    place        text NOT NULL,          -- ODS code, network, or ENG
    open         boolean NOT NULL,       -- whether the public may read it
    origin       text NOT NULL,          -- the page of this service where it began; empty for nothing
    looked_for   text NOT NULL,          -- what existing questions and trials were looked for, and what was found
    state        text NOT NULL,
    state_since  timestamptz NOT NULL,
    asked_by     text NOT NULL,
    asked_at     timestamptz NOT NULL,
    follows      uuid REFERENCES cycle,  -- the closed cycle whose history it carries
    promoted     uuid REFERENCES cycle,  -- the smaller cycle of which this is the larger one
    search       tsvector GENERATED ALWAYS AS (to_tsvector('english', question || ' ' || why)) STORED
);
CREATE INDEX cycle_search ON cycle USING gin (search);
CREATE INDEX cycle_place ON cycle (place, asked_at);

CREATE TABLE cycle_member (
    cycle        uuid NOT NULL REFERENCES cycle,
    number       bigint GENERATED ALWAYS AS IDENTITY,
    name         text NOT NULL,
    organisation text NOT NULL,
    PRIMARY KEY (cycle, number)
);

-- What was known before the change. Never changed.
CREATE TABLE cycle_baseline (
    cycle        uuid PRIMARY KEY REFERENCES cycle,
    data_version text NOT NULL,
    first_month  date NOT NULL,
    last_month   date NOT NULL,
    numerator    double precision NOT NULL,
    denominator  double precision NOT NULL,
    frozen_at    timestamptz NOT NULL
);

CREATE TABLE cycle_prediction (
    cycle        uuid PRIMARY KEY REFERENCES cycle,
    words        text NOT NULL,
    effect       double precision NOT NULL,  -- on the scale of the analysis
    by_month     date NOT NULL,
    starts       date NOT NULL,              -- first month of the planned change
    power        text NOT NULL,              -- how often it would be found
    recorded_at  timestamptz NOT NULL
);

-- What was known before the change, for everybody.
CREATE TABLE cycle_finding (
    cycle        uuid PRIMARY KEY REFERENCES cycle,
    words        text NOT NULL,
    evidence     text NOT NULL,
    limits       text NOT NULL,
    written_by   text NOT NULL,
    written_at   timestamptz NOT NULL
);

-- Which providers have taken the change up. The versions of the analysis say which of them each measurement knew.
CREATE TABLE cycle_adoption (
    cycle        uuid NOT NULL REFERENCES cycle,
    provider     text NOT NULL,
    from_month   date NOT NULL,
    told_at      timestamptz NOT NULL,
    PRIMARY KEY (cycle, provider)
);

-- The analysis as a file, in versions.
CREATE TABLE cycle_analysis (
    cycle        uuid NOT NULL REFERENCES cycle,
    version      int NOT NULL,
    file         text NOT NULL,
    written_at   timestamptz NOT NULL,
    PRIMARY KEY (cycle, version)
);

CREATE TABLE cycle_change (
    cycle        uuid PRIMARY KEY REFERENCES cycle,
    what         text NOT NULL,
    owner        text NOT NULL,
    starts       date NOT NULL,
    agreed_by    text NOT NULL,
    agreed_at    timestamptz NOT NULL
);

CREATE TABLE cycle_effect (
    cycle        uuid NOT NULL REFERENCES cycle,
    number       bigint GENERATED ALWAYS AS IDENTITY,
    data_version text NOT NULL,
    analysis     int NOT NULL,
    answer       jsonb NOT NULL,
    measured_at  timestamptz NOT NULL,
    PRIMARY KEY (cycle, number)
);

CREATE TABLE cycle_vote (
    cycle        uuid NOT NULL REFERENCES cycle,
    person       text NOT NULL,
    patient      boolean NOT NULL,
    outcome      text NOT NULL,
    words        text NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (cycle, person)
);

CREATE TABLE cycle_step (
    cycle        uuid NOT NULL REFERENCES cycle,
    number       bigint GENERATED ALWAYS AS IDENTITY,
    at           timestamptz NOT NULL,
    actor        text NOT NULL,
    name         text NOT NULL,
    office       text NOT NULL,
    move         text NOT NULL,          -- empty for the asking itself
    words        text NOT NULL,
    dissent      text NOT NULL,
    PRIMARY KEY (cycle, number)
);

CREATE FUNCTION keep_cycle() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'what a cycle recorded is never changed'; END $$;
CREATE TRIGGER cycle_baseline_is_kept BEFORE UPDATE OR DELETE ON cycle_baseline
    FOR EACH STATEMENT EXECUTE FUNCTION keep_cycle();
CREATE TRIGGER cycle_prediction_is_kept BEFORE UPDATE OR DELETE ON cycle_prediction
    FOR EACH STATEMENT EXECUTE FUNCTION keep_cycle();
CREATE TRIGGER cycle_finding_is_kept BEFORE UPDATE OR DELETE ON cycle_finding
    FOR EACH STATEMENT EXECUTE FUNCTION keep_cycle();
CREATE TRIGGER cycle_analysis_is_kept BEFORE UPDATE OR DELETE ON cycle_analysis
    FOR EACH STATEMENT EXECUTE FUNCTION keep_cycle();
CREATE TRIGGER cycle_change_is_kept BEFORE UPDATE OR DELETE ON cycle_change
    FOR EACH STATEMENT EXECUTE FUNCTION keep_cycle();
CREATE TRIGGER cycle_effect_is_kept BEFORE UPDATE OR DELETE ON cycle_effect
    FOR EACH STATEMENT EXECUTE FUNCTION keep_cycle();
CREATE TRIGGER cycle_step_is_kept BEFORE UPDATE OR DELETE ON cycle_step
    FOR EACH STATEMENT EXECUTE FUNCTION keep_cycle();
