-- How networks are governed: dated lines that are never changed but for their last day.
CREATE TABLE governance_group (
    id uuid PRIMARY KEY, network text NOT NULL, kind text NOT NULL, name text NOT NULL,
    since date NOT NULL, until date, entered_by uuid NOT NULL REFERENCES account, entered_at timestamptz NOT NULL,
    CHECK (until >= since)
);
CREATE TABLE governance_seat (
    id uuid PRIMARY KEY, network text NOT NULL, body uuid NOT NULL REFERENCES governance_group, person text NOT NULL,
    office text NOT NULL, post text NOT NULL, organisation text NOT NULL,
    since date NOT NULL, until date, entered_by uuid NOT NULL REFERENCES account, entered_at timestamptz NOT NULL,
    CHECK (until >= since)
);
CREATE TABLE governance_declaration (
    id uuid PRIMARY KEY, network text NOT NULL, seat uuid NOT NULL REFERENCES governance_seat, kind text NOT NULL,
    words text NOT NULL,
    since date NOT NULL, entered_by uuid NOT NULL REFERENCES account, entered_at timestamptz NOT NULL
);
CREATE TABLE governance_host (
    id uuid PRIMARY KEY, network text NOT NULL, provider text NOT NULL, way text NOT NULL, reason text NOT NULL,
    proposer uuid NOT NULL REFERENCES account,
    since date NOT NULL, until date, entered_by uuid NOT NULL REFERENCES account, entered_at timestamptz NOT NULL,
    CHECK (until >= since)
);
-- Two approvals of two people, neither of whom proposed it: the program sees to the last.
CREATE TABLE governance_approval (
    id uuid PRIMARY KEY, network text NOT NULL, host uuid NOT NULL REFERENCES governance_host, by text NOT NULL,
    name text NOT NULL, approver uuid NOT NULL REFERENCES account,
    since date NOT NULL, entered_by uuid NOT NULL REFERENCES account, entered_at timestamptz NOT NULL,
    UNIQUE (host, by), UNIQUE (host, approver)
);
CREATE TABLE governance_contract (
    id uuid PRIMARY KEY, network text NOT NULL, provider text NOT NULL, requirements text NOT NULL,
    since date NOT NULL, until date, entered_by uuid NOT NULL REFERENCES account, entered_at timestamptz NOT NULL,
    CHECK (until >= since)
);
CREATE TABLE governance_funding (
    id uuid PRIMARY KEY, network text NOT NULL, provider text NOT NULL, pounds bigint NOT NULL CHECK (pounds > 0),
    since date NOT NULL, until date NOT NULL, entered_by uuid NOT NULL REFERENCES account,
    entered_at timestamptz NOT NULL, CHECK (until >= since)
);
CREATE TABLE governance_plan (
    id uuid PRIMARY KEY, network text NOT NULL, version text NOT NULL, decision text NOT NULL, agreeing text NOT NULL,
    ambitions text NOT NULL,
    since date NOT NULL, entered_by uuid NOT NULL REFERENCES account, entered_at timestamptz NOT NULL,
    UNIQUE (network, version)
);
CREATE TABLE governance_assessment (
    id uuid PRIMARY KEY, network text NOT NULL, provider text NOT NULL, requirement text NOT NULL, result text NOT NULL,
    evidence text NOT NULL, plan text NOT NULL, aim date,
    since date NOT NULL, entered_by uuid NOT NULL REFERENCES account, entered_at timestamptz NOT NULL
);
CREATE TABLE governance_report (
    id uuid PRIMARY KEY, network text NOT NULL, year int NOT NULL, achievements text NOT NULL, challenges text NOT NULL,
    since date NOT NULL, entered_by uuid NOT NULL REFERENCES account, entered_at timestamptz NOT NULL,
    UNIQUE (network, year)
);
