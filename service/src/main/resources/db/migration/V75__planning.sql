-- Registers for planning, as files that are never changed or removed. What counts is worked out: for each place and part
-- the rows of the latest file that has any.
CREATE TABLE planning_file (
    number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner       text NOT NULL,      -- a network, or 'LHS'
    sheet       text NOT NULL,
    name        text NOT NULL,
    bytes       bytea NOT NULL,
    sha256      text NOT NULL,
    sent_at     timestamptz NOT NULL,
    sender      uuid NOT NULL REFERENCES account,
    sender_name text NOT NULL
);
CREATE TABLE planning_row (
    file  bigint NOT NULL REFERENCES planning_file,
    row   int NOT NULL,
    place text NOT NULL,
    part  text NOT NULL,
    facts jsonb NOT NULL,
    PRIMARY KEY (file, row)
);
CREATE INDEX planning_row_of ON planning_row (place, part, file);
CREATE FUNCTION keep_planning() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'a file that was sent is never changed'; END $$;
CREATE TRIGGER planning_files_are_kept BEFORE UPDATE OR DELETE ON planning_file
    FOR EACH STATEMENT EXECUTE FUNCTION keep_planning();
CREATE TRIGGER planning_rows_are_kept BEFORE UPDATE OR DELETE ON planning_row
    FOR EACH STATEMENT EXECUTE FUNCTION keep_planning();
