-- What is raised from level to level until it comes back with an answer. Never deleted.
CREATE TABLE escalation (
    id         uuid PRIMARY KEY,
    network    text NOT NULL,
    provider   text,              -- null where the network itself raised it
    title      text NOT NULL,
    state      text NOT NULL,
    state_since timestamptz NOT NULL,
    due_on     date,
    raised_at  timestamptz NOT NULL
);
CREATE TABLE escalation_step (
    escalation uuid NOT NULL REFERENCES escalation,
    number     bigint GENERATED ALWAYS AS IDENTITY,
    at         timestamptz NOT NULL,
    actor      uuid NOT NULL REFERENCES account,
    name       text NOT NULL,     -- their name then
    office     text NOT NULL,     -- their role then
    move       text NOT NULL,
    came_from  text NOT NULL,     -- state before
    came_to    text NOT NULL,
    body       text NOT NULL DEFAULT '',  -- SCOG or NCB, where one of the two answered
    words      text NOT NULL,
    PRIMARY KEY (escalation, number)
);
CREATE FUNCTION keep_escalation_steps() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the steps of an escalation are never changed'; END $$;
CREATE TRIGGER escalation_steps_are_kept BEFORE UPDATE OR DELETE ON escalation_step
    FOR EACH STATEMENT EXECUTE FUNCTION keep_escalation_steps();
