-- The store as PostgreSQL knows it. No value of a patient ever stands here.

-- Which home these rows belong to, and a check value of its keys: rows of two homes must not mix.
CREATE TABLE store (
    one       boolean PRIMARY KEY DEFAULT true CHECK (one),
    home      text NOT NULL,
    key_check text NOT NULL
);

-- A load makes a data version for each of its batches and publishes the last. Readers see published ones only; the snapshots of
-- the others are given up when the load ends.
CREATE TABLE data_version (
    number    bigint PRIMARY KEY,
    id        text NOT NULL UNIQUE,
    made_at   timestamptz NOT NULL,
    lots      integer NOT NULL,
    published boolean NOT NULL DEFAULT false
);

-- The snapshot of each table that belongs to a data version. Derived tables carry the fingerprint of the queries that made them.
CREATE TABLE data_version_table (
    data_version  bigint NOT NULL REFERENCES data_version,
    name          text NOT NULL,
    iceberg_table text NOT NULL,
    snapshot      bigint NOT NULL,
    fingerprint   text,
    PRIMARY KEY (data_version, name)
);

-- A lot is in force from one data version until another replaces it. A lot replaced within its own load is never in force.
CREATE TABLE lot (
    sha256      text PRIMARY KEY,
    kind        text NOT NULL CHECK (kind IN ('submission', 'workbook')),
    provider    text,
    month       date NOT NULL,
    version     text NOT NULL,
    row_count   bigint NOT NULL,
    rejected    bigint NOT NULL,
    received_on date NOT NULL,
    files       text[] NOT NULL,
    loaded_at   timestamptz NOT NULL,
    added_in    bigint NOT NULL REFERENCES data_version,
    removed_in  bigint REFERENCES data_version,
    CHECK ((kind = 'submission') = (provider IS NOT NULL))
);

CREATE UNIQUE INDEX one_lot_in_force ON lot (kind, coalesce(provider, ''), month) WHERE removed_in IS NULL;

-- A load that has not ended was cut short, or is at work: its folder may hold files that no data version knows.
CREATE TABLE load (
    id         text PRIMARY KEY,
    started_at timestamptz NOT NULL,
    ended_at   timestamptz
);
