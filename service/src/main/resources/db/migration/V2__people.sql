-- Accounts, their dated roles, invitations, keys of hospital systems, and sessions.
CREATE TABLE account (
    id          uuid PRIMARY KEY,
    email       text NOT NULL UNIQUE CHECK (email = lower(email)),
    name        text NOT NULL,
    password    text,           -- hashed; none until the invitation is taken up
    totp_secret bytea,          -- sealed with the service's key
    totp_step   bigint NOT NULL DEFAULT 0,   -- the last one-time code used, so that none is used twice
    demo        boolean NOT NULL DEFAULT false,
    made_at     timestamptz NOT NULL
);
CREATE TABLE role_given (
    id           uuid PRIMARY KEY,
    account      uuid NOT NULL REFERENCES account,
    role         text NOT NULL,
    organisation text NOT NULL, -- ODS code, network, or ENG
    valid_from   date NOT NULL,
    valid_to     date,
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX role_given_account ON role_given (account);
CREATE TABLE invitation (
    token      text PRIMARY KEY,    -- hashed
    account    uuid NOT NULL REFERENCES account,
    secret     bytea NOT NULL,      -- the one-time code's, sealed, until taken up
    expires_at timestamptz NOT NULL
);
CREATE TABLE api_key (
    id         uuid PRIMARY KEY,
    hash       text NOT NULL UNIQUE,
    name       text NOT NULL,
    provider   text NOT NULL,
    made_by    uuid NOT NULL REFERENCES account,
    made_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    revoked_at timestamptz
);

-- As Spring Session defines them for PostgreSQL.
CREATE TABLE spring_session (
    primary_id            char(36) NOT NULL PRIMARY KEY,
    session_id            char(36) NOT NULL,
    creation_time         bigint NOT NULL,
    last_access_time      bigint NOT NULL,
    max_inactive_interval int NOT NULL,
    expiry_time           bigint NOT NULL,
    principal_name        varchar(100)
);
CREATE UNIQUE INDEX spring_session_ix1 ON spring_session (session_id);
CREATE INDEX spring_session_ix2 ON spring_session (expiry_time);
CREATE INDEX spring_session_ix3 ON spring_session (principal_name);
CREATE TABLE spring_session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES spring_session (primary_id) ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
