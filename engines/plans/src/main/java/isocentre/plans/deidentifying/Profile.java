package isocentre.plans.deidentifying;

import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Tag;
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
import java.util.Set;

/// The table of PS3.15 Table E.1-1: see the README beside `profile.csv`.
final class Profile {
    private static final Map<Tag, Entry> ENTRIES = load();

    private Profile() {}

    /// @param unless the option under which it is not done; empty for never
    record Entry(Action action, String unless) {

        Action under(Set<Keep> kept) {
            return switch (unless) {
                case "descriptors" -> kept.contains(Keep.DESCRIPTORS) ? Action.CLEANED : action;
                case "dates" -> dates(kept, action);
                case "patient" -> kept.contains(Keep.PATIENT) ? Action.KEPT : action;
                case "device" -> kept.contains(Keep.DEVICE) ? Action.KEPT : action;
                case "institution" -> kept.contains(Keep.INSTITUTION) ? Action.KEPT : action;
                default -> action;
            };
        }
    }

    static Action dates(Set<Keep> kept, Action otherwise) {
        if (kept.contains(Keep.DATES)) {
            return Action.KEPT;
        }
        return kept.contains(Keep.SHIFTED_DATES) ? Action.SHIFTED : otherwise;
    }

    static Optional<Entry> of(Tag tag) {
        return Optional.ofNullable(ENTRIES.get(tag));
    }

    private static Map<Tag, Entry> load() {
        Map<Tag, Entry> entries = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Profile.class.getResourceAsStream("profile.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                entries.put(Dictionary.tag(cells[0]), new Entry(action(cells[1]), cells[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static Action action(String word) {
        return switch (word) {
            case "remove" -> Action.REMOVED;
            case "empty" -> Action.EMPTIED;
            case "dummy" -> Action.DUMMY;
            case "pseudonym" -> Action.PSEUDONYM;
            default -> throw new IllegalStateException("profile.csv has an action '" + word + "'");
        };
    }
}
