-- Figures that chance hardly explains, from being seen until they are closed. Aggregates only: no patient-level value.
CREATE TABLE signal (
    id           uuid PRIMARY KEY,
    indicator    text NOT NULL,
    provider     text NOT NULL,
    rule         text NOT NULL,      -- as standards/workflows/signal/rules.csv has it
    period       text NOT NULL,      -- the point: 2025-03, or the year 2024-25
    first_month  date NOT NULL,      -- of the row of months that broke the rule
    last_month   date NOT NULL,      -- moves on while the row goes on
    headline     text NOT NULL,
    value        double precision NOT NULL,
    state        text NOT NULL,
    state_since  timestamptz NOT NULL,
    due_on       date,
    raised_at    timestamptz NOT NULL,
    data_version text NOT NULL,      -- in which it was seen
    evidence     jsonb NOT NULL,     -- as it was then; never changed
    gone         text NOT NULL DEFAULT ''  -- why it is no longer outside; empty while it is
);
CREATE INDEX signal_same ON signal (indicator, provider, rule);
CREATE INDEX signal_provider ON signal (provider, raised_at);

CREATE TABLE signal_step (
    signal uuid NOT NULL REFERENCES signal,
    number bigint GENERATED ALWAYS AS IDENTITY,
    at     timestamptz NOT NULL,
    actor  text NOT NULL,            -- id of an account, or 'system'
    name   text NOT NULL,            -- their name then
    office text NOT NULL,            -- their role then
    move   text NOT NULL,            -- empty where the service itself remarks
    words  text NOT NULL,
    PRIMARY KEY (signal, number)
);
-- What was looked at, so that a page can say how many signals chance alone would raise. One a data version.
CREATE TABLE signal_round (
    data_version text PRIMARY KEY,
    at           timestamptz NOT NULL,
    year         text NOT NULL,
    months       int NOT NULL,
    years        int NOT NULL,
    expected     double precision NOT NULL,
    raised       int NOT NULL
);
CREATE FUNCTION keep_evidence() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the evidence of a signal is never changed'; END $$;
CREATE TRIGGER signal_evidence_is_kept BEFORE UPDATE OF evidence, data_version, period, value, rule ON signal
    FOR EACH STATEMENT EXECUTE FUNCTION keep_evidence();
