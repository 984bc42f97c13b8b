-- Meetings of a network's groups and of the Implementation Oversight Group: agenda, papers, what is shown, attendance,
-- interests, minutes. What is closed is never changed.
CREATE TABLE meeting (
    id        uuid PRIMARY KEY,
    network   text NOT NULL,      -- or 'IOG', the Implementation Oversight Group, which has no line in the registers
    body      uuid REFERENCES governance_group,
    day       date NOT NULL,
    place     text NOT NULL,
    quorum    int NOT NULL CHECK (quorum > 0),
    interests text,               -- declared at the meeting; this and the next are null until it is closed
    minutes   text,
    attending int,                -- of those with a place
    closer    text,
    closed_at timestamptz,
    CHECK ((network = 'IOG') = (body IS NULL)),
    CHECK ((minutes IS NULL) = (closed_at IS NULL))
);
CREATE TABLE meeting_item (
    id      uuid PRIMARY KEY,
    meeting uuid NOT NULL REFERENCES meeting,
    title   text NOT NULL,
    paper   text NOT NULL,        -- in full
    plain   text NOT NULL,        -- the same in plain English
    entered_by uuid NOT NULL REFERENCES account,
    entered_at timestamptz NOT NULL
);
-- Case studies and figures shown at a meeting: addresses of pages.
CREATE TABLE meeting_exhibit (
    id      uuid PRIMARY KEY,
    meeting uuid NOT NULL REFERENCES meeting,
    kind    text NOT NULL,
    words   text NOT NULL,
    address text NOT NULL,
    entered_by uuid NOT NULL REFERENCES account,
    entered_at timestamptz NOT NULL
);
-- Who was there, and what the agenda had come to when the meeting was closed.
CREATE TABLE meeting_attendance (
    meeting uuid NOT NULL REFERENCES meeting,
    place   text NOT NULL,
    name    text NOT NULL,
    PRIMARY KEY (meeting, place)
);
CREATE TABLE meeting_agenda (
    meeting uuid NOT NULL REFERENCES meeting,
    place   int NOT NULL,
    why     text NOT NULL,
    words   text NOT NULL,
    href    text NOT NULL,
    PRIMARY KEY (meeting, place)
);
CREATE FUNCTION keep_meeting() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    IF OLD.closed_at IS NOT NULL THEN RAISE EXCEPTION 'a meeting that is closed is never changed'; END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER meeting_is_kept BEFORE UPDATE ON meeting FOR EACH ROW EXECUTE FUNCTION keep_meeting();
CREATE FUNCTION keep_meeting_part() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'what was written of a meeting is never changed'; END $$;
CREATE TRIGGER meeting_items_are_kept BEFORE UPDATE OR DELETE ON meeting_item
    FOR EACH STATEMENT EXECUTE FUNCTION keep_meeting_part();
CREATE TRIGGER meeting_exhibits_are_kept BEFORE UPDATE OR DELETE ON meeting_exhibit
    FOR EACH STATEMENT EXECUTE FUNCTION keep_meeting_part();
CREATE TRIGGER meeting_attendance_is_kept BEFORE UPDATE OR DELETE ON meeting_attendance
    FOR EACH STATEMENT EXECUTE FUNCTION keep_meeting_part();
CREATE TRIGGER meeting_agenda_is_kept BEFORE UPDATE OR DELETE ON meeting_agenda
    FOR EACH STATEMENT EXECUTE FUNCTION keep_meeting_part();
