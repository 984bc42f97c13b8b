package isocentre.dataset.reading;

/// Whether bytes are UTF-8.
public final class Utf8 {
    private Utf8() {}

    /// Whether the stretch is valid UTF-8: no overlong form, no surrogate, nothing beyond U+10FFFF.
    ///
    /// @param cut whether a character may be cut off at the end
    public static boolean valid(byte[] bytes, int from, int to, boolean cut) {
        int p = from;
        while (p < to) {
            int b = bytes[p] & 0xff;
            if (b < 0x80) {
                p++;
                continue;
            }
            int more = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
            if (b < 0xC2 || b > 0xF4) {
                return false;
            }
            for (int i = 1; i <= more; i++) {
                if (p + i >= to) {
                    return cut;
                }
                int next = bytes[p + i] & 0xff;
                int low = i > 1 ? 0x80 : b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
                int high = i > 1 ? 0xBF : b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
                if (next < low || next > high) {
                    return false;
                }
            }
            p += more + 1;
        }
        return true;
    }
}
