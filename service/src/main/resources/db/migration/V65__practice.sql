-- What providers state of a recommendation or protocol. The latest counts; earlier ones stay.
CREATE TABLE adoption (
    number    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    guideline text NOT NULL,          -- id in standards/recommendations, or of a guideline made here
    version   text NOT NULL,          -- the version of which it was stated
    provider  text NOT NULL,
    stance    text NOT NULL,          -- adopted, adapted or not-adopted
    since     date NOT NULL,
    reason    text NOT NULL,
    actor     uuid NOT NULL REFERENCES account,
    name      text NOT NULL,
    at        timestamptz NOT NULL
);
CREATE INDEX adoption_of ON adoption (guideline, provider, number);

-- Who holds one of the four posts of a department that are told of changes (NOG-09). The latest counts.
CREATE TABLE department_post (
    number   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    provider text NOT NULL,
    post     text NOT NULL,
    holder   uuid NOT NULL REFERENCES account,
    named_by uuid NOT NULL REFERENCES account,
    at       timestamptz NOT NULL
);

-- A notice of a version to one of the four posts of a department.
CREATE TABLE practice_notice (
    id              uuid PRIMARY KEY,
    version         uuid NOT NULL REFERENCES guideline_version,
    provider        text NOT NULL,
    post            text NOT NULL,
    sent            date NOT NULL,
    acknowledged    date,
    acknowledged_by uuid REFERENCES account,
    UNIQUE (version, provider, post)
);
CREATE INDEX practice_notice_of ON practice_notice (provider, acknowledged);

-- A provider's own protocol, and the version of the network's that it follows (NOG-10). A later row of the same
-- name takes its place.
CREATE TABLE local_protocol (
    id         uuid PRIMARY KEY,
    number     bigint GENERATED ALWAYS AS IDENTITY,
    provider   text NOT NULL,
    name       text NOT NULL,
    follows    uuid NOT NULL REFERENCES guideline_version,
    since      date NOT NULL,
    entered_by uuid NOT NULL REFERENCES account,
    entered_at timestamptz NOT NULL
);
CREATE FUNCTION keep_practice() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'what was stated is never changed: state it anew'; END $$;
CREATE TRIGGER adoption_is_kept BEFORE UPDATE OR DELETE ON adoption
    FOR EACH STATEMENT EXECUTE FUNCTION keep_practice();
CREATE TRIGGER local_protocol_is_kept BEFORE UPDATE OR DELETE ON local_protocol
    FOR EACH STATEMENT EXECUTE FUNCTION keep_practice();
