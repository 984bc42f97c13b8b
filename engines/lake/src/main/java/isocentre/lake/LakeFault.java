package isocentre.lake;

/// A fault of the store or of what it stands on (disk, PostgreSQL, keys); never of a submission. The message says
/// what to do and holds no patient's value.
public final class LakeFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LakeFault(String message) {
        super(message);
    }

    public LakeFault(String message, Throwable cause) {
        super(message, cause);
    }
}
