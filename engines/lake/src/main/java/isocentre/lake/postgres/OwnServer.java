package isocentre.lake.postgres;

/// A server that somebody else runs.
record OwnServer(Address address) implements Postgres {
    @Override
    public void close() {
        // It is not ours to stop.
    }
}
