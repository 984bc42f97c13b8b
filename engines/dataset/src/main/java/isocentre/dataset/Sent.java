package isocentre.dataset;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// A file that was sent, and what is known of it before its rows are read.
///
/// @param layout as its headings tell, else as its name does; empty where neither says
/// @param folder the folder, or the archive, that holds it
record Sent(SourceFile file, Optional<Layout> layout, Path folder, State state) {
    /// What opening it showed.
    enum State {
        /// Its headings are of the data set.
        RECOGNISED,
        /// It cannot be read: empty, damaged, not text.
        BROKEN,
        /// It can be read, and its first line holds no headings of the data set.
        FOREIGN
    }

    /// Files of one place belong together.
    record Place(Path folder, String provider, String period) {
        /// Whether provider and month are known, so that a second file of the place is one too many.
        boolean known() {
            return !provider.isEmpty() && !period.isEmpty();
        }
    }

    /// What a file name says of its kind.
    static Optional<Layout> named(SourceFile file) {
        String name = lastName(file);
        boolean attendance = name.contains("attendance") || name.contains("csv1");
        boolean prescription = name.contains("prescription") || name.contains("csv2");
        return attendance == prescription
                ? Optional.empty()
                : Optional.of(attendance ? Layout.ATTENDANCE : Layout.PRESCRIPTION);
    }

    /// What is left of the name without the words that tell the two files apart.
    String stem() {
        return lastName(file)
                .replaceAll("attendances?|prescriptions?|csv[12]", "")
                .replaceAll("(\\.(csv|txt|tsv|dat|gz|zip))+$", "")
                .replaceAll("[^a-z0-9]", "");
    }

    Place place() {
        return new Place(
                folder,
                Names.provider(file).map(Object::toString).orElse(""),
                Names.period(file).map(Object::toString).orElse(""));
    }

    private static String lastName(SourceFile file) {
        return file.entry().orElse(file.name()).toLowerCase(Locale.ROOT);
    }
}
