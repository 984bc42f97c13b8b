-- Counts of peer review by provider and month (TEC-05), frozen once a month has settled.
CREATE TABLE peer_review_version (
    month   date PRIMARY KEY,
    version text NOT NULL,          -- SHA-256 over the counts
    made_at timestamptz NOT NULL
);
CREATE TABLE peer_review_count (
    month        date NOT NULL REFERENCES peer_review_version,
    provider     text NOT NULL,
    plans        bigint NOT NULL,   -- intent stated as curative, or not stated
    not_stated   bigint NOT NULL,   -- of those: not stated
    other_intent bigint NOT NULL,   -- left out
    in_time      bigint NOT NULL,
    changes      bigint NOT NULL,
    days         double precision,  -- from request to outcome, median
    PRIMARY KEY (month, provider)
);
