-- Consultations: what is asked of everybody, what was said and what became of it. Nothing about patients is looked for.
CREATE TABLE consultation (
    id           uuid PRIMARY KEY,
    title        text NOT NULL,
    overview     text NOT NULL,
    why          text NOT NULL,
    audience     text NOT NULL,           -- a group a line
    interests    text NOT NULL,           -- a subject a line
    other_ways   text NOT NULL,           -- how to answer on paper
    place        text NOT NULL,           -- network, or ENG
    opens        date NOT NULL,
    closes       date NOT NULL CHECK (closes >= opens),
    state        text NOT NULL,
    state_since  timestamptz NOT NULL
);
CREATE TABLE consultation_event (
    consultation uuid NOT NULL REFERENCES consultation,
    number       int GENERATED ALWAYS AS IDENTITY,
    day          date NOT NULL,
    title        text NOT NULL,
    place        text NOT NULL,
    PRIMARY KEY (consultation, number)
);
CREATE TABLE consultation_document (
    consultation uuid NOT NULL REFERENCES consultation,
    number       int GENERATED ALWAYS AS IDENTITY,
    title        text NOT NULL,
    address      text NOT NULL,
    PRIMARY KEY (consultation, number)
);
CREATE TABLE consultation_question (
    consultation uuid NOT NULL REFERENCES consultation,
    number       int NOT NULL,
    words        text NOT NULL,
    choices      text NOT NULL,           -- an answer on offer a line; empty for own words
    PRIMARY KEY (consultation, number)
);
CREATE TABLE consultation_step (
    consultation uuid NOT NULL REFERENCES consultation,
    number       bigint GENERATED ALWAYS AS IDENTITY,
    at           timestamptz NOT NULL,
    actor        text NOT NULL,
    name         text NOT NULL,
    office       text NOT NULL,
    move         text NOT NULL,           -- plan for the first
    words        text NOT NULL,
    PRIMARY KEY (consultation, number)
);

-- What one person, or one letter, said. Who it was stands apart, and goes on schedule.
CREATE TABLE consultation_response (
    id           uuid PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES consultation,
    received_on  date NOT NULL,
    paper_by     text,                    -- account of who entered it from paper; null where it was sent by the page
    audience     text NOT NULL            -- the group as which they answer; empty where they did not say
);
CREATE INDEX consultation_response_of ON consultation_response (consultation, received_on);
CREATE TABLE consultation_answer (
    response     uuid NOT NULL REFERENCES consultation_response,
    question     int NOT NULL,
    words        text NOT NULL,
    PRIMARY KEY (response, question)
);
CREATE TABLE consultation_contact (
    response     uuid PRIMARY KEY REFERENCES consultation_response,
    name         text NOT NULL,
    email        text NOT NULL
);

-- Coding: themes, the pieces into which answers were cut, and what each of two people made of them.
CREATE TABLE consultation_theme (
    id           uuid PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES consultation,
    name         text NOT NULL,
    meaning      text NOT NULL,
    made_by      text NOT NULL,
    UNIQUE (consultation, name)
);
CREATE TABLE consultation_segment (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES consultation,
    response     uuid NOT NULL REFERENCES consultation_response,
    question     int NOT NULL,
    place        int NOT NULL,            -- letters before it in the answer
    words        text NOT NULL,           -- verbatim
    doubly       boolean NOT NULL         -- whether both coders code it
);
CREATE INDEX consultation_segment_of ON consultation_segment (consultation, id);
CREATE TABLE consultation_coder (
    consultation uuid NOT NULL REFERENCES consultation,
    seat         int NOT NULL CHECK (seat IN (1, 2)),
    person       text NOT NULL,
    name         text NOT NULL,
    PRIMARY KEY (consultation, seat),
    UNIQUE (consultation, person)
);
CREATE TABLE consultation_code (
    segment      bigint NOT NULL REFERENCES consultation_segment,
    seat         int NOT NULL CHECK (seat IN (1, 2)),
    theme        uuid REFERENCES consultation_theme,  -- null: none of them
    withheld     boolean NOT NULL,        -- its words could tell who somebody is, and are not published
    PRIMARY KEY (segment, seat)
);
-- Where the two differ: what holds, settled by neither of them.
CREATE TABLE consultation_settled (
    segment      bigint PRIMARY KEY REFERENCES consultation_segment,
    theme        uuid REFERENCES consultation_theme,
    settled_by   text NOT NULL
);

-- What is done about a theme, and the measure by which that will be known.
CREATE TABLE consultation_outcome (
    theme        uuid PRIMARY KEY REFERENCES consultation_theme,
    said         text NOT NULL,
    did          text NOT NULL,
    indicator    text NOT NULL,           -- of a released figure; empty where a number of its own is given
    area         text NOT NULL,           -- England, or the network as it is named in the release
    measure      text NOT NULL,           -- what is counted, in words
    unit         text NOT NULL,
    before_value double precision NOT NULL,
    before_words text NOT NULL,           -- counts behind it, or its source
    after_value  double precision,
    after_words  text,
    CHECK ((after_value IS NULL) = (after_words IS NULL))
);

CREATE FUNCTION keep_consultation() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'what people said, and who did what about it, is never changed'; END $$;
CREATE TRIGGER consultation_steps_are_kept BEFORE UPDATE OR DELETE ON consultation_step
    FOR EACH STATEMENT EXECUTE FUNCTION keep_consultation();
CREATE TRIGGER consultation_answers_are_kept BEFORE UPDATE OR DELETE ON consultation_answer
    FOR EACH STATEMENT EXECUTE FUNCTION keep_consultation();
CREATE TRIGGER consultation_segments_are_kept BEFORE UPDATE OR DELETE ON consultation_segment
    FOR EACH STATEMENT EXECUTE FUNCTION keep_consultation();
