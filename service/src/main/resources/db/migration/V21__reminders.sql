-- Each reminder is sent once. No clinical content: a kind, a provider and a month, or a submission's number.
CREATE TABLE reminder (
    account  uuid NOT NULL REFERENCES account,
    kind     text NOT NULL,
    subject  text NOT NULL,         -- provider and month, or a submission
    title    text NOT NULL,
    words    text NOT NULL,
    made_at  timestamptz NOT NULL,
    sent_at  timestamptz,
    tries    int NOT NULL DEFAULT 0,
    next_try timestamptz NOT NULL,
    PRIMARY KEY (account, kind, subject)
);
CREATE INDEX reminder_waiting ON reminder (next_try) WHERE sent_at IS NULL;

-- Who wants no e-mail; pages go on to say what is due.
CREATE TABLE reminder_off (
    account uuid PRIMARY KEY REFERENCES account,
    since   timestamptz NOT NULL
);
