package isocentre.dataset;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What file names say: `RTDSUK_CSV1_Attendance_RR8_202405.csv` is of provider RR8 and month 2024-05.
/// The official pattern of version 6 was not found; this one is inferred from the only public layout.
final class Names {
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(20\\d{2})[-_]?(0[1-9]|1[0-2])(?!\\d)");
    private static final Pattern PROVIDER =
            Pattern.compile("(?<![A-Za-z0-9])([RE0-9][A-Z0-9]{2}(?:[A-Z0-9]{2,3})?)(?![A-Za-z0-9])");

    private Names() {}

    static Optional<OdsCode> provider(List<SourceFile> files) {
        @Nullable OdsCode found = null;
        for (SourceFile file : files) {
            for (String text : texts(file)) {
                Matcher matcher = PROVIDER.matcher(text.toUpperCase(Locale.ROOT));
                while (matcher.find()) {
                    String code = matcher.group(1);
                    if (code.chars().allMatch(Character::isDigit) || code.startsWith("RTDS")) {
                        continue;
                    }
                    OdsCode provider = new OdsCode(code);
                    if (found != null && !found.equals(provider)) {
                        return Optional.empty();
                    }
                    found = provider;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    static Optional<Month> period(List<SourceFile> files) {
        @Nullable Month found = null;
        for (SourceFile file : files) {
            for (String text : texts(file)) {
                Matcher matcher = MONTH.matcher(text);
                while (matcher.find()) {
                    Month month = new Month(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
                    if (found != null && !found.equals(month)) {
                        return Optional.empty();
                    }
                    found = month;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /// The name without its extension, and the names of the two folders above it, where the file has a path.
    private static List<String> texts(SourceFile file) {
        List<String> texts = new ArrayList<>();
        texts.add(file.name());
        file.path().ifPresent(path -> {
            var folder = path.toAbsolutePath().getParent();
            for (int i = 0; i < 2 && folder != null && folder.getFileName() != null; i++) {
                String name = folder.getFileName().toString();
                if (name.matches("[RE0-9][A-Z0-9]{2,5}|20\\d{2}-?\\d{2}")) {
                    texts.add(name);
                }
                folder = folder.getParent();
            }
        });
        return texts;
    }
}
