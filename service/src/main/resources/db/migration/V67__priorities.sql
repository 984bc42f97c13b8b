-- Rounds that find what research should find out, by the stages of the James Lind Alliance; news of technology and evidence.
CREATE TABLE priority_round (
    id           uuid PRIMARY KEY,
    title        text NOT NULL,
    scope        text NOT NULL,           -- in plain words: what it is about, and what it is not
    place        text NOT NULL,           -- network, or ENG
    survey_ends  date NOT NULL,
    state        text NOT NULL,
    state_since  timestamptz NOT NULL
);
CREATE TABLE priority_member (
    round        uuid NOT NULL REFERENCES priority_round,
    number       int GENERATED ALWAYS AS IDENTITY,
    name         text NOT NULL,
    part         text NOT NULL,           -- patient, carer, clinician or facilitator
    PRIMARY KEY (round, number)
);
CREATE TABLE priority_step (
    round        uuid NOT NULL REFERENCES priority_round,
    number       bigint GENERATED ALWAYS AS IDENTITY,
    at           timestamptz NOT NULL,
    actor        text NOT NULL,
    name         text NOT NULL,
    office       text NOT NULL,
    move         text NOT NULL,
    words        text NOT NULL,
    PRIMARY KEY (round, number)
);
CREATE TABLE priority_question (
    id           uuid PRIMARY KEY,
    round        uuid NOT NULL REFERENCES priority_round,
    words        text NOT NULL,
    plain        text NOT NULL,           -- for everybody
    state        text NOT NULL,
    other        uuid REFERENCES priority_question,  -- into which it was merged, or that asks the same
    place        int,                     -- in the order of the workshop
    made_at      timestamptz NOT NULL
);
CREATE TABLE priority_question_step (
    question     uuid NOT NULL REFERENCES priority_question,
    number       bigint GENERATED ALWAYS AS IDENTITY,
    at           timestamptz NOT NULL,
    actor        text NOT NULL,
    name         text NOT NULL,
    move         text NOT NULL,
    words        text NOT NULL,
    PRIMARY KEY (question, number)
);
-- What everybody sent. It does not tell who.
CREATE TABLE priority_submission (
    id           uuid PRIMARY KEY,
    round        uuid NOT NULL REFERENCES priority_round,
    words        text NOT NULL,
    part         text NOT NULL,           -- patient, carer, clinician, or empty
    received_on  date NOT NULL
);
-- Where it went: into a question, or out of the round with a reason.
CREATE TABLE priority_placing (
    submission   uuid PRIMARY KEY REFERENCES priority_submission,
    question     uuid REFERENCES priority_question,
    reason       text NOT NULL,           -- out of scope, answered or duplicate; empty where it went into a question
    words        text NOT NULL,
    placed_by    text NOT NULL
);
CREATE TABLE priority_evidence (
    question     uuid PRIMARY KEY REFERENCES priority_question,
    searched     text NOT NULL,           -- where, and on which day
    verdict      text NOT NULL,           -- none, uncertain or answers
    review       text NOT NULL,           -- the review that was found, with its year; empty for none
    words        text NOT NULL,
    checked_by   text NOT NULL,
    checked_at   timestamptz NOT NULL
);
CREATE TABLE priority_vote (
    id           uuid PRIMARY KEY,
    round        uuid NOT NULL REFERENCES priority_round,
    part         text NOT NULL,           -- patient, carer or clinician
    cast_on      date NOT NULL
);
CREATE TABLE priority_choice (
    vote         uuid NOT NULL REFERENCES priority_vote,
    question     uuid NOT NULL REFERENCES priority_question,
    PRIMARY KEY (vote, question)
);
-- Who came to the workshop, and what they did not agree on.
CREATE TABLE priority_workshop (
    round        uuid PRIMARY KEY REFERENCES priority_round,
    held_on      date NOT NULL,
    patients     int NOT NULL,
    carers       int NOT NULL,
    clinicians   int NOT NULL,
    dissent      text NOT NULL
);

CREATE FUNCTION keep_priority() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'what was sent, chosen and done in a round is never changed'; END $$;
CREATE TRIGGER priority_steps_are_kept BEFORE UPDATE OR DELETE ON priority_step
    FOR EACH STATEMENT EXECUTE FUNCTION keep_priority();
CREATE TRIGGER priority_question_steps_are_kept BEFORE UPDATE OR DELETE ON priority_question_step
    FOR EACH STATEMENT EXECUTE FUNCTION keep_priority();
CREATE TRIGGER priority_submissions_are_kept BEFORE UPDATE OR DELETE ON priority_submission
    FOR EACH STATEMENT EXECUTE FUNCTION keep_priority();
CREATE TRIGGER priority_choices_are_kept BEFORE UPDATE OR DELETE ON priority_choice
    FOR EACH STATEMENT EXECUTE FUNCTION keep_priority();

-- Horizon scanning.
CREATE TABLE horizon_signal (
    id           uuid PRIMARY KEY,
    title        text NOT NULL,
    what         text NOT NULL,
    source       text NOT NULL,           -- address
    kind         text NOT NULL,           -- technology or evidence
    state        text NOT NULL,
    could_change text NOT NULL,           -- as assessed
    expected     text NOT NULL,           -- when, as assessed
    question     uuid REFERENCES priority_question,
    noticed_at   timestamptz NOT NULL
);
CREATE TABLE horizon_step (
    signal       uuid NOT NULL REFERENCES horizon_signal,
    number       bigint GENERATED ALWAYS AS IDENTITY,
    at           timestamptz NOT NULL,
    actor        text NOT NULL,
    name         text NOT NULL,
    move         text NOT NULL,
    words        text NOT NULL,
    PRIMARY KEY (signal, number)
);
CREATE TRIGGER horizon_steps_are_kept BEFORE UPDATE OR DELETE ON horizon_step
    FOR EACH STATEMENT EXECUTE FUNCTION keep_priority();
