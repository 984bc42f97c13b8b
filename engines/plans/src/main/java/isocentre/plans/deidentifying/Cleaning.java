package isocentre.plans.deidentifying;

import isocentre.plans.dicom.DataElement;
import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Sequence;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.Uid;
import isocentre.plans.dicom.Value;
import isocentre.plans.dicom.Vr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Cleans one object, element by element, and keeps account of it.
final class Cleaning {
    private static final Tag SEX = Dictionary.tag("PatientSex");
    private static final Set<String> SEXES = Set.of("", "M", "F", "O");

    private final Pseudonyms pseudonyms;
    private final Set<Keep> kept;
    private final Identifiers identifiers;
    private final String patient;
    private final DateShift shift;
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final Set<String> keptTexts = new TreeSet<>();

    Cleaning(Pseudonyms pseudonyms, Set<Keep> kept, Identifiers identifiers, String patient) {
        this.pseudonyms = pseudonyms;
        this.kept = kept;
        this.identifiers = identifiers;
        this.patient = patient;
        this.shift = new DateShift(pseudonyms.days(patient));
    }

    Dataset clean(Place place) {
        return clean(place, "");
    }

    private Dataset clean(Place place, String path) {
        List<DataElement> elements = new ArrayList<>();
        for (DataElement element : place.dataset()) {
            String here = path
                    + Dictionary.keyword(element.tag())
                            .orElseGet(() -> element.tag().toString());
            Action action = Rule.of(element, kept);
            if (element instanceof Sequence sequence && action == Action.KEPT) {
                elements.add(recurse(place, sequence, here));
                continue;
            }
            DataElement result = done(place, element, action);
            Action real = result == null ? Action.REMOVED : result == element ? kept(action) : action(action, result);
            if (result != null) {
                elements.add(result);
            }
            if (real != Action.KEPT) {
                changes.merge(
                        here + " " + real,
                        new Change(here, real, 1),
                        (old, one) -> new Change(here, real, old.count() + 1));
            }
        }
        return Dataset.of(elements);
    }

    private static Action kept(Action action) {
        return action == Action.CLEANED ? Action.CLEANED : Action.KEPT;
    }

    private static Action action(Action meant, DataElement result) {
        boolean empty = result instanceof Value value && value.length() == 0;
        return empty && (meant == Action.CLEANED || meant == Action.KEPT || meant == Action.SHIFTED)
                ? Action.EMPTIED
                : meant;
    }

    private Sequence recurse(Place place, Sequence sequence, String path) {
        List<Dataset> items = new ArrayList<>();
        for (Place item : place.items(sequence.tag())) {
            items.add(clean(item, path + "/"));
        }
        return Sequence.of(sequence.tag(), items);
    }

    /// The element as it goes out; null if it does not.
    private @Nullable DataElement done(Place place, DataElement element, Action action) {
        Tag tag = element.tag();
        if (!(element instanceof Value value)) {
            return action == Action.EMPTIED ? Sequence.of(tag, List.of()) : null;
        }
        return switch (action) {
            case REMOVED -> null;
            case EMPTIED -> emptied(value);
            case DUMMY -> Value.of(tag, value.vr(), dummy(value.vr()));
            case PSEUDONYM ->
                value.length() == 0 || patient.isEmpty()
                        ? emptied(value)
                        : Value.of(tag, value.vr(), pseudonyms.patient(patient));
            case NEW_UID -> value.length() == 0 ? value : Value.of(tag, value.vr(), uids(place, tag));
            case CLEANED -> cleaned(place, value);
            case SHIFTED -> value.vr() == Vr.TM || value.length() == 0 ? value : shifted(place, value);
            case KEPT ->
                tag.equals(SEX) && !Set.of("", "M", "F", "O").contains(place.text(SEX)) ? emptied(value) : value;
        };
    }

    /// Whether a value is of its kind: words where numbers should be may be a name.
    private static boolean believable(Place place, Value value) {
        if (value.tag().equals(SEX)) {
            return SEXES.contains(place.text(SEX));
        }
        Vr vr = Dictionary.vr(value.tag());
        return (vr != Vr.DS && vr != Vr.IS) || place.text(value.tag()).chars().noneMatch(Cleaning::letter);
    }

    /// A letter that is not part of a number.
    private static boolean letter(int c) {
        return Character.isLetter(c) && c != 'e' && c != 'E' && c != 'd' && c != 'D';
    }

    private static Value emptied(Value value) {
        return value.length() == 0 ? value : Value.of(value.tag(), value.vr(), new byte[0]);
    }

    private String uids(Place place, Tag tag) {
        return place.texts(tag).stream()
                .filter(text -> !text.isEmpty())
                .map(text -> pseudonyms.uid(new Uid(text)).value())
                .collect(Collectors.joining("\\"));
    }

    private Value cleaned(Place place, Value value) {
        if (value.length() == 0) {
            return value;
        }
        String text = place.text(value.tag());
        if (identifiers.absentFrom(text)) {
            keptTexts.add(text);
            return value;
        }
        return Profile.of(value.tag()).map(Profile.Entry::action).orElse(Action.REMOVED) == Action.DUMMY
                ? Value.of(value.tag(), value.vr(), dummy(value.vr()))
                : emptied(value);
    }

    private Value shifted(Place place, Value value) {
        return shift.shifted(place.text(value.tag()))
                .map(text -> Value.of(value.tag(), value.vr(), text))
                .orElseGet(() -> emptied(value));
    }

    private static String dummy(Vr vr) {
        return switch (vr) {
            case DA -> "19000101";
            case TM -> "000000";
            case DT -> "19000101000000";
            default -> "REMOVED";
        };
    }

    List<Change> changes() {
        return List.copyOf(changes.values());
    }

    List<String> keptTexts() {
        return List.copyOf(keptTexts);
    }
}
