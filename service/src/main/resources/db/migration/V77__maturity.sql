CREATE TABLE governance_maturity (
    id uuid PRIMARY KEY, network text NOT NULL,
    leadership int NOT NULL CHECK (leadership BETWEEN 1 AND 5), management int NOT NULL CHECK (management BETWEEN 1 AND 5),
    improvement int NOT NULL CHECK (improvement BETWEEN 1 AND 5), community int NOT NULL CHECK (community BETWEEN 1 AND 5),
    data int NOT NULL CHECK (data BETWEEN 1 AND 5), research int NOT NULL CHECK (research BETWEEN 1 AND 5),
    words text NOT NULL,
    since date NOT NULL, entered_by uuid NOT NULL REFERENCES account, entered_at timestamptz NOT NULL,
    UNIQUE (network, since)
);
