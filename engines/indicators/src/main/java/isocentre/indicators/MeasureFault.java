package isocentre.indicators;

/// An engine did not do what a measure asks: a fault of ours or of the store, never of the data.
public final class MeasureFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MeasureFault(String message, Throwable cause) {
        super(message, cause);
    }
}
