-- Passkeys of accounts (WebAuthn): public keys alone, the private ones never leave their owners' devices.
CREATE TABLE passkey (
    id              text PRIMARY KEY,   -- as the device names it, base64url
    account         uuid NOT NULL REFERENCES account,
    name            text NOT NULL,      -- its owner's word for it
    attestation     bytea NOT NULL,     -- what the device said when the passkey was made
    public_key      bytea NOT NULL,     -- COSE
    transports      text NOT NULL,
    signature_count bigint NOT NULL,    -- of the last use; only ever grows, or stays 0 where the device does not count
    verified        boolean NOT NULL,
    may_be_synced   boolean NOT NULL,
    synced          boolean NOT NULL,
    made_at         timestamptz NOT NULL,
    used_at         timestamptz
);
CREATE INDEX passkey_account ON passkey (account);
