package isocentre.synthetic;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How one provider writes its files. The styles stand in `house-styles.csv`; a provider not named there writes like
/// the common vendor export: UTF-8 with byte-order mark, commas, CRLF, day-first dates.
record HouseStyle(
        boolean version5,
        char delimiter,
        Charset charset,
        boolean mark,
        String lineEnd,
        Header header,
        boolean shuffled,
        boolean dayFirst,
        Quoting quoting,
        Packing packing,
        boolean byTime,
        boolean lineBreaks) {

    enum Header {
        VENDOR,
        OFFICIAL,
        LOWER
    }

    enum Quoting {
        NEEDED,
        ALL
    }

    enum Packing {
        PLAIN(""),
        GZ(".gz"),
        ZIP(".zip");

        final String suffix;

        Packing(String suffix) {
            this.suffix = suffix;
        }
    }

    private static final HouseStyle COMMON = of(List.of(
            "v6", ",", "utf-8-bom", "crlf", "vendor", "standard", "day-first", "needed", "plain", "patient", ""));

    static Map<String, HouseStyle> read() {
        return Table.read("house-styles.csv").entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, entry -> of(entry.getValue())));
    }

    static HouseStyle plain() {
        return of(List.of("v6", ",", "utf-8", "lf", "vendor", "standard", "iso", "needed", "plain", "patient", ""));
    }

    static HouseStyle common() {
        return COMMON;
    }

    /// The same way of writing, in version 5.
    HouseStyle inVersion5() {
        return new HouseStyle(
                true,
                delimiter,
                charset,
                mark,
                lineEnd,
                header,
                shuffled,
                dayFirst,
                quoting,
                packing,
                byTime,
                lineBreaks);
    }

    /// @param words the columns of `house-styles.csv` after the provider
    private static HouseStyle of(List<String> words) {
        String encoding = words.get(2);
        return new HouseStyle(
                words.get(0).equals("v5"),
                words.get(1).equals("tab")
                        ? '\t'
                        : words.get(1).equals("semicolon") ? ';' : words.get(1).equals("pipe") ? '|' : ',',
                charset(encoding),
                encoding.endsWith("-bom") || encoding.startsWith("utf-16"),
                words.get(3).equals("crlf") ? "\r\n" : "\n",
                Header.valueOf(words.get(4).toUpperCase(Locale.ROOT)),
                words.get(5).equals("shuffled"),
                words.get(6).equals("day-first"),
                Quoting.valueOf(words.get(7).toUpperCase(Locale.ROOT)),
                Packing.valueOf(words.get(8).toUpperCase(Locale.ROOT)),
                words.get(9).equals("time"),
                words.get(10).equals("line-breaks"));
    }

    private static Charset charset(String encoding) {
        return switch (encoding) {
            case "utf-8", "utf-8-bom" -> StandardCharsets.UTF_8;
            case "utf-16le" -> StandardCharsets.UTF_16LE;
            case "utf-16be" -> StandardCharsets.UTF_16BE;
            case "windows-1252" -> Charset.forName("windows-1252");
            default -> throw new IllegalStateException("house-styles.csv: encoding " + encoding);
        };
    }
}
