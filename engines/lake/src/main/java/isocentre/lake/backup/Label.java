package isocentre.lake.backup;

import isocentre.lake.LakeFault;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;

/// What a backup says of itself, in its file `backup.properties`.
///
/// @param form of the backup's folders; another form needs another release
/// @param madeAt when it was begun
/// @param home the folder that it is a backup of
/// @param dataVersion the latest data version in it
/// @param keys whether the keys of the store lie in it
record Label(int form, Instant madeAt, String home, String dataVersion, boolean keys) {
    static final String FILE = "backup.properties";
    static final int FORM = 1;

    /// Reads the label of a backup.
    static Label of(Path backup) {
        Properties text = new Properties();
        try (Reader in = Files.newBufferedReader(backup.resolve(FILE))) {
            text.load(in);
            Label label = new Label(
                    Integer.parseInt(text.getProperty("form", "")),
                    Instant.parse(text.getProperty("made-at", "")),
                    text.getProperty("home", ""),
                    text.getProperty("data-version", ""),
                    Boolean.parseBoolean(text.getProperty("keys", "")));
            if (label.form != FORM) {
                throw new LakeFault("the backup " + backup + " was made by a later release of Isocentre (form "
                        + label.form + ", this one reads " + FORM + "): restore it with that");
            }
            return label;
        } catch (NoSuchFileException e) {
            throw new LakeFault(backup + " is not a backup: it has no " + FILE, e);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new LakeFault("the label of the backup, " + backup.resolve(FILE) + ", cannot be read", e);
        }
    }

    /// The text of the label: plain properties, so that a person can read it too.
    String text() {
        return "form=" + FORM + "\nmade-at=" + madeAt + "\nhome=" + home.replace("\\", "\\\\") + "\ndata-version="
                + dataVersion + "\nkeys=" + keys + "\n";
    }
}
