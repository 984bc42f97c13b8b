-- Addresses of pages of figures that a person keeps under a name. The address gives nobody more than they may see.
CREATE TABLE saved_view (
    id      uuid PRIMARY KEY,
    account uuid NOT NULL REFERENCES account,
    name    text NOT NULL,
    address text NOT NULL,
    made_at timestamptz NOT NULL,
    UNIQUE (account, name)
);
