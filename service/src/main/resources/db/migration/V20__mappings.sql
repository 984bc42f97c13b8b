-- Values of a provider's own and what they stand for in the standard, each confirmed by a person and revocable.
CREATE TABLE mapping (
    id         uuid PRIMARY KEY,
    provider   text NOT NULL,
    field      text NOT NULL,       -- canonical name of the item
    sent       text NOT NULL,
    read_as    text NOT NULL,
    made_by    uuid NOT NULL REFERENCES account,
    maker      text NOT NULL,       -- their name then
    made_at    timestamptz NOT NULL,
    revoker    text,
    revoked_at timestamptz
);
CREATE UNIQUE INDEX mapping_in_force ON mapping (provider, field, sent) WHERE revoked_at IS NULL;
CREATE INDEX mapping_offer ON mapping (field, sent) WHERE revoked_at IS NULL;

-- Which mappings a submission was read by, and how many rows each was of.
CREATE TABLE submission_mapping (
    submission uuid NOT NULL REFERENCES submission,
    mapping    uuid NOT NULL REFERENCES mapping,
    rows       bigint NOT NULL,
    PRIMARY KEY (submission, mapping)
);
