package isocentre.plans.dimse;

/// How a request went (PS3.7 annex C, PS3.4 B.2.3, C.4.1.1.4 and C.4.3.1.4), by the numbers of the standard.
public final class Status {
    public static final int SUCCESS = 0x0000;
    public static final int PENDING = 0xFF00;
    public static final int CANCELLED = 0xFE00;
    /// The store holds other content under the same UID.
    public static final int DUPLICATE_INSTANCE = 0x0111;
    /// Something failed here, and may work later.
    public static final int PROCESSING_FAILURE = 0x0110;
    /// The object, or the question, is none that can be understood here.
    public static final int CANNOT_UNDERSTAND = 0xC000;
    /// The question is not one of the service.
    public static final int IDENTIFIER_DOES_NOT_MATCH = 0xA900;

    /// Whoever asks may not.
    public static final int NOT_AUTHORISED = 0x0124;
    /// The question has more answers than are given.
    public static final int OUT_OF_RESOURCES = 0xA700;

    static final int UNRECOGNISED_OPERATION = 0x0211;
    /// None of what was asked for could be sent.
    static final int UNABLE_TO_SEND = 0xA702;
    /// Some of what was asked for could not be sent, or was taken with a warning.
    static final int SOME_FAILED = 0xB000;

    private Status() {}

    /// Whether the other side kept what it was sent, if with reservations.
    static boolean warning(int status) {
        return (status & 0xF000) == 0xB000;
    }
}
