package isocentre.plans.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Specific Character Set (0008,0005): how names and descriptions are encoded. Of several, which switch within a
/// text, the last that this machine knows is used: it can show plain letters too. Only what people read depends on
/// it.
final class CharacterSets {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ISO_IR 6", "US-ASCII"),
            Map.entry("ISO_IR 100", "ISO-8859-1"),
            Map.entry("ISO_IR 101", "ISO-8859-2"),
            Map.entry("ISO_IR 109", "ISO-8859-3"),
            Map.entry("ISO_IR 110", "ISO-8859-4"),
            Map.entry("ISO_IR 144", "ISO-8859-5"),
            Map.entry("ISO_IR 127", "ISO-8859-6"),
            Map.entry("ISO_IR 126", "ISO-8859-7"),
            Map.entry("ISO_IR 138", "ISO-8859-8"),
            Map.entry("ISO_IR 148", "ISO-8859-9"),
            Map.entry("ISO_IR 203", "ISO-8859-15"),
            Map.entry("ISO_IR 13", "Shift_JIS"),
            Map.entry("ISO_IR 166", "TIS-620"),
            Map.entry("ISO_IR 192", "UTF-8"),
            Map.entry("ISO_IR 87", "ISO-2022-JP"),
            Map.entry("ISO_IR 159", "ISO-2022-JP-2"),
            Map.entry("ISO_IR 149", "EUC-KR"),
            Map.entry("ISO_IR 58", "GB2312"),
            Map.entry("GB18030", "GB18030"),
            Map.entry("GBK", "GBK"));

    /// Without a statement plain ASCII is meant; Latin-1 holds it and shows what files break that with.
    static final Charset DEFAULT = StandardCharsets.ISO_8859_1;

    private CharacterSets() {}

    /// Empty if none of the names is known here.
    static Optional<Charset> of(List<String> names) {
        return names.stream()
                .map(name -> name.replace("ISO 2022 IR", "ISO_IR").strip())
                .filter(name -> !name.isEmpty())
                .flatMap(name -> Optional.ofNullable(NAMES.get(name)).stream())
                .filter(Charset::isSupported)
                .map(name -> name.equals("US-ASCII") ? DEFAULT : Charset.forName(name))
                .reduce((first, second) -> second);
    }
}
