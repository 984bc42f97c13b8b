-- People who sign in with an identity provider: known by issuer and subject, never by an address, which can change hands.
CREATE TABLE identity (
    issuer  text NOT NULL,
    subject text NOT NULL,
    account uuid NOT NULL REFERENCES account,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX identity_account ON identity (account);
-- The provider whose claims gave a role; none where an administrator did.
ALTER TABLE role_given ADD COLUMN provider text;
