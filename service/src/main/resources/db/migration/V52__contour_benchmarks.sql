-- Contour benchmarks: a case that many draw, and what came of each drawing.
CREATE TABLE contour_benchmark (
    id           uuid PRIMARY KEY,
    title        text NOT NULL,
    instructions text NOT NULL,
    study        text NOT NULL,     -- the case pack: images that name nobody
    expert       text NOT NULL,     -- UID of the expert's structure set
    structures   text NOT NULL,     -- names, a line each
    tolerance    double precision NOT NULL,
    provider     text NOT NULL,     -- who runs it
    made_by      uuid NOT NULL REFERENCES account,
    made_at      timestamptz NOT NULL
);
CREATE TABLE contour_drawing (
    id          uuid PRIMARY KEY,
    benchmark   uuid NOT NULL REFERENCES contour_benchmark,
    account     uuid NOT NULL REFERENCES account,
    drawer      text NOT NULL,
    provider    text NOT NULL,
    attempt     int NOT NULL,
    uid         text NOT NULL,      -- of the structure set
    sha256      text NOT NULL,
    drawn_at    timestamptz NOT NULL,
    verdict     text,               -- passed, or again
    feedback    text,
    feedback_by text,
    feedback_at timestamptz,
    UNIQUE (benchmark, account, attempt)
);
