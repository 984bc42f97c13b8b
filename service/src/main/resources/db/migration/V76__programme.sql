-- The work programme of a network by objective, its benefits, and its progress reports: dated lines as of the other registers.
CREATE TABLE governance_objective (
    id uuid PRIMARY KEY, network text NOT NULL, title text NOT NULL, ambitions text NOT NULL CHECK (ambitions <> ''),
    since date NOT NULL, until date, entered_by uuid NOT NULL REFERENCES account, entered_at timestamptz NOT NULL,
    CHECK (until >= since)
);
CREATE TABLE governance_work (
    id uuid PRIMARY KEY, network text NOT NULL, objective uuid NOT NULL REFERENCES governance_objective,
    title text NOT NULL, owner text NOT NULL, aim date NOT NULL,
    since date NOT NULL, until date, entered_by uuid NOT NULL REFERENCES account, entered_at timestamptz NOT NULL,
    CHECK (until >= since)
);
CREATE TABLE governance_benefit (
    id uuid PRIMARY KEY, network text NOT NULL, objective uuid NOT NULL REFERENCES governance_objective,
    name text NOT NULL, measure text NOT NULL, baseline text NOT NULL, target text NOT NULL,
    since date NOT NULL, entered_by uuid NOT NULL REFERENCES account, entered_at timestamptz NOT NULL
);
CREATE TABLE governance_measured (
    id uuid PRIMARY KEY, network text NOT NULL, benefit uuid NOT NULL REFERENCES governance_benefit,
    value text NOT NULL, evidence text NOT NULL,
    since date NOT NULL, entered_by uuid NOT NULL REFERENCES account, entered_at timestamptz NOT NULL
);
CREATE TABLE governance_progress (
    id uuid PRIMARY KEY, network text NOT NULL, done text NOT NULL, next text NOT NULL,
    since date NOT NULL, entered_by uuid NOT NULL REFERENCES account, entered_at timestamptz NOT NULL
);
