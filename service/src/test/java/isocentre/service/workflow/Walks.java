package isocentre.service.workflow;

/// How far random walks through workflows go. Farther: `-Disocentre.moves=1000000`.
public final class Walks {
    private Walks() {}

    /// Moves tried in all.
    public static int moves() {
        return Integer.getInteger("isocentre.moves", 12_000);
    }
}
