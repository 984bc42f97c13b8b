-- Actions, risks and decisions of a network. What was written down at first is never changed: states and scores move.
CREATE TABLE matter (
    id          uuid PRIMARY KEY,
    network     text NOT NULL,
    kind        text NOT NULL,
    title       text NOT NULL,
    particulars jsonb NOT NULL,   -- by label: cause, event, effect; options, choice, why, dissent, evidence …
    amends      uuid REFERENCES matter,
    due_on      date NOT NULL,    -- of an action; the next look at a risk or decision
    state       text NOT NULL,
    likelihood  int CHECK (likelihood BETWEEN 1 AND 5),
    severity    int CHECK (severity BETWEEN 1 AND 5),
    target_likelihood int CHECK (target_likelihood BETWEEN 1 AND 5),
    target_severity   int CHECK (target_severity BETWEEN 1 AND 5),
    escalation  uuid REFERENCES escalation,
    raised_at   timestamptz NOT NULL
);
CREATE TABLE matter_step (
    matter    uuid NOT NULL REFERENCES matter,
    number    bigint GENERATED ALWAYS AS IDENTITY,
    at        timestamptz NOT NULL,
    actor     uuid NOT NULL REFERENCES account,
    name      text NOT NULL,      -- their name then
    office    text NOT NULL,      -- their role then
    move      text NOT NULL,      -- 'propose' for the first
    came_to   text NOT NULL,
    words     text NOT NULL,
    PRIMARY KEY (matter, number)
);
CREATE FUNCTION keep_matter() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'what was written of a matter is never changed'; END $$;
CREATE TRIGGER matter_is_kept BEFORE UPDATE OF title, particulars, amends, kind, network ON matter
    FOR EACH STATEMENT EXECUTE FUNCTION keep_matter();
CREATE TRIGGER matter_steps_are_kept BEFORE UPDATE OR DELETE ON matter_step
    FOR EACH STATEMENT EXECUTE FUNCTION keep_matter();
