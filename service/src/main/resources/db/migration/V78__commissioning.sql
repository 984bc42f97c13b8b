-- What commissioning decided on the measured effect of a cycle. Never changed: a later decision stands below.
CREATE TABLE cycle_commissioning (
    cycle      uuid NOT NULL REFERENCES cycle,
    number     bigint GENERATED ALWAYS AS IDENTITY,
    kind       text NOT NULL,
    what       text NOT NULL,
    why        text NOT NULL,
    advice     text NOT NULL,          -- of the Clinical Reference Group
    from_day   date NOT NULL,
    effect     bigint NOT NULL,        -- the measurement that it rests on
    name       text NOT NULL,
    actor      text NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (cycle, number),
    FOREIGN KEY (cycle, effect) REFERENCES cycle_effect (cycle, number)
);
CREATE TRIGGER cycle_commissioning_is_kept BEFORE UPDATE OR DELETE ON cycle_commissioning
    FOR EACH STATEMENT EXECUTE FUNCTION keep_cycle();
