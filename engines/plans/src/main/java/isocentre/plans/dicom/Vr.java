package isocentre.plans.dicom;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Value Representation (PS3.5 6.2): how the bytes of a value are to be read.
public enum Vr {
    AE(Form.TEXT, 16),
    AS(Form.TEXT, 4),
    AT(Form.BINARY, 4),
    CS(Form.TEXT, 16),
    DA(Form.TEXT, 8),
    DS(Form.TEXT, 16),
    DT(Form.TEXT, 26),
    FD(Form.BINARY, 8),
    FL(Form.BINARY, 4),
    IS(Form.TEXT, 12),
    LO(Form.TEXT, 64),
    LT(Form.TEXT, 10240),
    OB(Form.LONG_BINARY, 1),
    OD(Form.LONG_BINARY, 8),
    OF(Form.LONG_BINARY, 4),
    OL(Form.LONG_BINARY, 4),
    OV(Form.LONG_BINARY, 8),
    OW(Form.LONG_BINARY, 2),
    PN(Form.TEXT, 324),
    SH(Form.TEXT, 16),
    SL(Form.BINARY, 4),
    SQ(Form.SEQUENCE, 0),
    SS(Form.BINARY, 2),
    ST(Form.TEXT, 1024),
    SV(Form.LONG_BINARY, 8),
    TM(Form.TEXT, 14),
    UC(Form.LONG_TEXT, Integer.MAX_VALUE),
    UI(Form.TEXT, 64),
    UL(Form.BINARY, 4),
    UN(Form.LONG_BINARY, 1),
    UR(Form.LONG_TEXT, Integer.MAX_VALUE),
    US(Form.BINARY, 2),
    UT(Form.LONG_TEXT, Integer.MAX_VALUE),
    UV(Form.LONG_BINARY, 8);

    private enum Form {
        TEXT,
        LONG_TEXT,
        BINARY,
        LONG_BINARY,
        SEQUENCE
    }

    private static final Map<Integer, Vr> BY_LETTERS = new HashMap<>();

    static {
        for (Vr vr : values()) {
            BY_LETTERS.put(vr.name().charAt(0) | vr.name().charAt(1) << 8, vr);
        }
    }

    private final Form form;
    private final int size;

    Vr(Form form, int size) {
        this.form = form;
        this.size = size;
    }

    /// By its two letters as they lie in a file: the first in the lower byte.
    static Optional<Vr> ofLetters(int letters) {
        return Optional.ofNullable(BY_LETTERS.get(letters));
    }

    public boolean text() {
        return form == Form.TEXT || form == Form.LONG_TEXT;
    }

    /// Whether explicit encoding gives it a 32-bit length.
    boolean longLength() {
        return switch (form) {
            case LONG_TEXT, LONG_BINARY, SEQUENCE -> true;
            case TEXT, BINARY -> false;
        };
    }

    /// Bytes of one number, for a binary form; for text the longest value, in characters.
    int size() {
        return size;
    }

    /// Whether a backslash in it separates values.
    boolean multiple() {
        return text()
                && switch (this) {
                    case LT, ST, UT, UR -> false;
                    default -> true;
                };
    }

    /// What makes a value of odd length even.
    byte padding() {
        return (byte) (text() && this != UI ? ' ' : 0);
    }
}
