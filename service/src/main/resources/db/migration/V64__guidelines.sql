-- Recommendations and networks' protocols that were made here. What a version says is never changed: the next one is
-- another row, and its first day ends the one before.
CREATE TABLE guideline (
    id        uuid PRIMARY KEY,
    kind      text NOT NULL,          -- recommendation or protocol
    owner     text NOT NULL,          -- network, or ENG
    site      text NOT NULL,
    title     text NOT NULL,
    cycle     uuid REFERENCES cycle,  -- the learning cycle of which it came
    made_at   timestamptz NOT NULL
);
-- A network has one protocol for a site and a title.
CREATE UNIQUE INDEX guideline_once ON guideline (owner, kind, site, lower(title));

CREATE TABLE guideline_version (
    id             uuid PRIMARY KEY,
    guideline      uuid NOT NULL REFERENCES guideline,
    number         int NOT NULL,
    label          text NOT NULL,
    words          text NOT NULL,      -- what is recommended, in plain words
    changes        text NOT NULL,      -- what is new in it, for those who are told
    strength       text NOT NULL,      -- offer, consider or standard
    evidence       text NOT NULL,
    evidence_level text NOT NULL,
    source         text NOT NULL,
    basis          text NOT NULL,
    regimens       text NOT NULL,      -- ids of standards/regimens, with spaces between
    constraints    text NOT NULL,      -- ids of standards/protocols, with spaces between
    indicator      text NOT NULL,      -- the figure that shows it in practice; empty where there is none
    in_force       date NOT NULL,
    state          text NOT NULL,
    withdrawn_on   date,
    proposed_by    uuid NOT NULL REFERENCES account,
    UNIQUE (guideline, number),
    UNIQUE (guideline, label)
);

CREATE TABLE guideline_step (
    version uuid NOT NULL REFERENCES guideline_version,
    number  bigint GENERATED ALWAYS AS IDENTITY,
    at      timestamptz NOT NULL,
    actor   uuid NOT NULL REFERENCES account,
    name    text NOT NULL,
    office  text NOT NULL,
    move    text NOT NULL,             -- propose for the writing itself
    words   text NOT NULL,
    PRIMARY KEY (version, number)
);

CREATE FUNCTION keep_guideline() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'what a guideline says is never changed: make a new version'; END $$;
CREATE TRIGGER guideline_version_is_kept
    BEFORE UPDATE OF id, guideline, number, label, words, changes, strength, evidence, evidence_level, source, basis,
        regimens, constraints, indicator, in_force, proposed_by ON guideline_version
    FOR EACH STATEMENT EXECUTE FUNCTION keep_guideline();
CREATE TRIGGER guideline_version_is_not_deleted BEFORE DELETE ON guideline_version
    FOR EACH STATEMENT EXECUTE FUNCTION keep_guideline();
CREATE TRIGGER guideline_step_is_kept BEFORE UPDATE OR DELETE ON guideline_step
    FOR EACH STATEMENT EXECUTE FUNCTION keep_guideline();
