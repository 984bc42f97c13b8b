package isocentre.plans.dicom;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands before a value: its representation and length.
///
/// @param length in bytes; 0xFFFFFFFF if undefined
/// @param oddity what is not as the standard has it
record Header(Vr vr, int valueAt, long length, Optional<String> oddity) {

    /// Null if the file ends within it.
    static @Nullable Header read(Source source, int at, boolean explicit, boolean signedPixels)
            throws IOException, Refusal {
        int tag = source.tag(at);
        if (!explicit) {
            return new Header(Dictionary.vr(tag, signedPixels), at + 8, source.u32(at + 4), Optional.empty());
        }
        int letters = source.u16(at + 4);
        Vr vr = Vr.ofLetters(letters).orElse(null);
        if (vr == null && !capitals(letters)) {
            return new Header(
                    Dictionary.vr(tag, signedPixels),
                    at + 8,
                    source.u32(at + 4),
                    Optional.of("it has no value representation, as if encoded implicitly"));
        }
        // A representation that is not known yet has the long form (PS3.5 6.2).
        if (vr == null || vr.longLength()) {
            if (!source.has(at + 12L)) {
                return null;
            }
            return new Header(
                    vr == null ? Vr.UN : vr,
                    at + 12,
                    source.u32(at + 8),
                    vr == null
                            ? Optional.of("its value representation '" + (char) (letters & 0xFF) + (char) (letters >> 8)
                                    + "' is not known")
                            : Optional.empty());
        }
        return new Header(vr, at + 8, source.u16(at + 6), Optional.empty());
    }

    private static boolean capitals(int letters) {
        int first = letters & 0xFF;
        int second = letters >> 8;
        return first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z';
    }
}
