-- What the figures of the latest data versions were, in words, so that a page can say what changed. Aggregates only.
CREATE TABLE figures_told (
    data_version text PRIMARY KEY,
    at           timestamptz NOT NULL,
    words        jsonb NOT NULL    -- by year, indicator and place
);
