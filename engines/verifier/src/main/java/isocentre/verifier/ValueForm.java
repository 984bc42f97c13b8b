package isocentre.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/// What a member's value may look like.
@FunctionalInterface
interface ValueForm {
    int LONGEST = 128;

    boolean matches(byte[] line, int from, int to);

    ValueForm NAME = (line, from, to) -> to > from && all(line, from, to, c -> letter(c) || digit(c) || sign(c));

    ValueForm ODS_CODE = (line, from, to) ->
            to - from >= 3 && to - from <= 6 && all(line, from, to, c -> (c >= 'A' && c <= 'Z') || digit(c));

    ValueForm COUNT = (line, from, to) -> to > from
            && to - from <= 18
            && all(line, from, to, ValueForm::digit)
            && (line[from] != '0' || to - from == 1);

    ValueForm HASH = (line, from, to) ->
            to - from == 2 * Digests.LENGTH && all(line, from, to, c -> digit(c) || (c >= 'a' && c <= 'f'));

    ValueForm MONTH = (line, from, to) -> to - from == 7
            && all(line, from, from + 4, ValueForm::digit)
            && line[from + 4] == '-'
            && (line[from + 5] == '0'
                    ? line[from + 6] >= '1' && line[from + 6] <= '9'
                    : line[from + 5] == '1' && line[from + 6] >= '0' && line[from + 6] <= '2');

    static ValueForm words(String... allowed) {
        byte[][] words = Stream.of(allowed)
                .map(word -> word.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        return (line, from, to) -> {
            for (byte[] word : words) {
                if (Arrays.equals(line, from, to, word, 0, word.length)) {
                    return true;
                }
            }
            return false;
        };
    }

    /// Whether a byte may stand in a value.
    @FunctionalInterface
    interface Allowed {
        boolean test(byte c);
    }

    private static boolean all(byte[] line, int from, int to, Allowed allowed) {
        for (int i = from; i < to; i++) {
            if (!allowed.test(line[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean letter(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean digit(byte c) {
        return c >= '0' && c <= '9';
    }

    private static boolean sign(byte c) {
        return ".-_:/+@=".indexOf(c) >= 0;
    }
}
