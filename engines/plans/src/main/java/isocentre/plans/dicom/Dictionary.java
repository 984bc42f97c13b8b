package isocentre.plans.dicom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The data dictionary (PS3.6), of the groups that radiotherapy and its images use.
public final class Dictionary {
    private static final Map<Integer, Entry> ENTRIES = load();
    private static final Map<String, Tag> BY_KEYWORD = new HashMap<>();

    static {
        ENTRIES.forEach((tag, entry) -> BY_KEYWORD.put(entry.keyword, new Tag(tag)));
    }

    private Dictionary() {}

    /// @param signed instead of `vr` where pixels are signed
    private record Entry(Vr vr, Optional<Vr> signed, String keyword) {}

    /// The value representation of an element as implicit encoding has it; [Vr#UN] of what is private or not known.
    ///
    /// @param signedPixels whether Pixel Representation says that pixels are signed, on which some elements depend
    static Vr vr(int tag, boolean signedPixels) {
        Entry entry = ENTRIES.get(tag);
        if (entry != null) {
            return signedPixels ? entry.signed.orElse(entry.vr) : entry.vr;
        }
        if ((tag & 0xFFFF) == 0) {
            return Vr.UL;
        }
        return new Tag(tag).isPrivateCreator() ? Vr.LO : repeating(tag);
    }

    /// The value representation of an element with unsigned pixels; [Vr#UN] of what is private or not known.
    public static Vr vr(Tag tag) {
        return vr(tag.value(), false);
    }

    /// `BeamNumber`, if the dictionary has it.
    public static Optional<String> keyword(Tag tag) {
        return Optional.ofNullable(ENTRIES.get(tag.value())).map(Entry::keyword);
    }

    /// `BeamNumber (300A,00C0)`, or `(3249,1010)`.
    public static String describe(Tag tag) {
        return keyword(tag).map(keyword -> keyword + " " + tag).orElseGet(tag::toString);
    }

    /// @throws IllegalArgumentException if no element is called so
    public static Tag tag(String keyword) {
        Tag tag = BY_KEYWORD.get(keyword);
        if (tag == null) {
            throw new IllegalArgumentException("the data dictionary has no element '" + keyword + "'");
        }
        return tag;
    }

    /// Overlays (60xx) repeat by group.
    private static Vr repeating(int tag) {
        if ((tag & 0xFF000000) != 0x60000000 || (tag & 0x00010000) != 0) {
            return Vr.UN;
        }
        return switch (tag & 0xFFFF) {
            case 0x0010, 0x0011, 0x0100, 0x0102 -> Vr.US;
            case 0x0050 -> Vr.SS;
            case 0x0015, 0x1302 -> Vr.IS;
            case 0x1303 -> Vr.DS;
            case 0x0022, 0x1500 -> Vr.LO;
            case 0x0040, 0x0045 -> Vr.CS;
            case 0x3000 -> Vr.OW;
            default -> Vr.UN;
        };
    }

    private static Map<Integer, Entry> load() {
        Map<Integer, Entry> entries = new HashMap<>(8192);
        try (InputStream file = Objects.requireNonNull(Dictionary.class.getResourceAsStream("dictionary.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int second = line.indexOf(',', 9);
                entries.put(
                        Integer.parseUnsignedInt(line, 0, 8, 16),
                        entry(line.substring(9, second), line.substring(second + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /// Where the standard leaves a choice, implicit encoding has it settled: words rather than bytes, unsigned
    /// unless the pixels are signed.
    private static Entry entry(String vrs, String keyword) {
        return switch (vrs) {
            case "US|SS" -> new Entry(Vr.US, Optional.of(Vr.SS), keyword);
            case "US|SS|OW", "US|OW", "OB|OW" -> new Entry(Vr.OW, Optional.empty(), keyword);
            default -> new Entry(Vr.valueOf(vrs), Optional.empty(), keyword);
        };
    }
}
