-- Looks at the rows behind a figure: who, what, why. The rows themselves stay in the store.
CREATE TABLE look (
    id           uuid PRIMARY KEY,
    account      uuid NOT NULL REFERENCES account,
    provider     text NOT NULL,
    indicator    text NOT NULL,
    period       text NOT NULL,
    data_version text NOT NULL,
    reason       text NOT NULL,
    at           timestamptz NOT NULL
);
