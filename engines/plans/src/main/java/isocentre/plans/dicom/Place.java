package isocentre.plans.dicom;

import isocentre.plans.geometry.Vector;
import isocentre.radiotherapy.Gray;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A data set at its place in a file, with what is needed to read its values leniently: the character set and where
/// to put what is wrong. What is absent, empty or unreadable comes back empty.
public final class Place {
    private static final Tag CHARACTER_SET = Dictionary.tag("SpecificCharacterSet");

    private final Dataset dataset;
    private final Issues issues;
    private final Charset charset;
    private final @Nullable Place parent;
    private final Tag sequence;
    private final int number;

    private Place(Dataset dataset, Issues issues, Charset outer, @Nullable Place parent, Tag sequence, int number) {
        this.dataset = dataset;
        this.issues = issues;
        this.parent = parent;
        this.sequence = sequence;
        this.number = number;
        this.charset = charset(outer);
    }

    /// The data set of a file. Issues of its encoding are taken over.
    public static Place of(DicomFile file, Issues issues) {
        issues.addAll(file.issues());
        return new Place(file.dataset(), issues, CharacterSets.DEFAULT, null, CHARACTER_SET, 0);
    }

    private Charset charset(Charset outer) {
        Optional<Value> stated = dataset.value(CHARACTER_SET);
        if (stated.isEmpty() || stated.get().length() == 0) {
            return outer;
        }
        Optional<Charset> known = CharacterSets.of(
                List.of(stated.get().text(CharacterSets.DEFAULT).split("\\\\")));
        if (known.isEmpty()) {
            issues.note(
                    where(CHARACTER_SET), "its character set is not known", "names may be shown with wrong letters");
        }
        return known.orElse(outer);
    }

    public Dataset dataset() {
        return dataset;
    }

    public Issues issues() {
        return issues;
    }

    /// The way here from the top of the file: `BeamSequence[2]`; empty at the top.
    public String where() {
        if (parent == null) {
            return "";
        }
        String above = parent.where();
        String name = Dictionary.keyword(sequence).orElseGet(sequence::toString) + "[" + number + "]";
        return above.isEmpty() ? name : above + "/" + name;
    }

    /// The way to an element here.
    public String where(Tag tag) {
        String above = where();
        return above.isEmpty() ? Dictionary.describe(tag) : above + "/" + Dictionary.describe(tag);
    }

    public boolean has(Tag tag) {
        return dataset.get(tag).isPresent();
    }

    /// The text, values joined as in the file; empty if there is none.
    public String text(Tag tag) {
        return dataset.value(tag)
                .map(value -> value.text(charset).strip())
                .map(text -> Texts.printable(text))
                .orElse("");
    }

    /// The values of a text, each without blanks around it.
    public List<String> texts(Tag tag) {
        String text = text(tag);
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\\\\")).map(String::strip).toList();
    }

    /// The first unique identifier.
    public Optional<Uid> uid(Tag tag) {
        return texts(tag).stream().filter(text -> !text.isEmpty()).findFirst().map(Uid::new);
    }

    /// All numbers of an element, whatever its representation; NaN where one is empty or unreadable.
    public double[] numbers(Tag tag) {
        Optional<Value> found = dataset.value(tag);
        if (found.isEmpty()) {
            return new double[0];
        }
        Value value = found.get();
        Vr vr = value.vr() == Vr.UN ? Dictionary.vr(tag.value(), false) : value.vr();
        return switch (vr) {
            case FL, OF, FD, OD, SL, SS, UL, OL, US, OW -> binary(value, vr);
            default -> decimals(tag, value);
        };
    }

    private double[] decimals(Tag tag, Value value) {
        Decimals decimals = value.decimals();
        if (decimals.unreadable() > 0) {
            loss(tag, decimals.unreadable() + " of its values are no numbers", "they are taken as not stated");
        }
        if (decimals.commas() > 0) {
            doubt(tag, decimals.commas() + " of its values have a decimal comma", "it is taken for a point");
        }
        return decimals.values();
    }

    private static double[] binary(Value value, Vr vr) {
        ByteBuffer bytes = value.buffer();
        double[] numbers = new double[value.length() / vr.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = switch (vr) {
                case FL, OF -> bytes.getFloat(4 * i);
                case FD, OD -> bytes.getDouble(8 * i);
                case SL -> bytes.getInt(4 * i);
                case UL, OL -> bytes.getInt(4 * i) & 0xFFFFFFFFL;
                case SS -> bytes.getShort(2 * i);
                default -> bytes.getShort(2 * i) & 0xFFFF;
            };
        }
        return numbers;
    }

    /// The first number.
    public OptionalDouble number(Tag tag) {
        double[] numbers = numbers(tag);
        return numbers.length == 0 || !Double.isFinite(numbers[0])
                ? OptionalDouble.empty()
                : OptionalDouble.of(numbers[0]);
    }

    /// The first number, which must be whole.
    public OptionalInt integer(Tag tag) {
        OptionalDouble number = number(tag);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        double value = number.getAsDouble();
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            loss(tag, value + " is no whole number, or too large", "it is taken as not stated");
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) value);
    }

    /// Three numbers as a point or direction.
    public Optional<Vector> point(Tag tag) {
        double[] numbers = numbers(tag);
        if (numbers.length == 0) {
            return Optional.empty();
        }
        Vector point = numbers.length == 3 ? new Vector(numbers[0], numbers[1], numbers[2]) : null;
        if (point == null || !point.finite()) {
            loss(tag, "it is not three numbers", "it is taken as not stated");
            return Optional.empty();
        }
        return Optional.of(point);
    }

    /// A dose that cannot be negative.
    public Optional<Gray> gray(Tag tag) {
        OptionalDouble number = number(tag);
        if (number.isPresent() && number.getAsDouble() < 0) {
            loss(tag, number.getAsDouble() + " Gy is no dose", "it is taken as not stated");
            return Optional.empty();
        }
        return number.isPresent() ? Optional.of(new Gray(number.getAsDouble())) : Optional.empty();
    }

    /// A word of a list, such as `CLOSED_PLANAR`. A word that is not in the list is an issue.
    public <E extends Enum<E>> Optional<E> word(Tag tag, Class<E> list) {
        String text = text(tag);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (E word : list.getEnumConstants()) {
            if (word.name().equalsIgnoreCase(text)) {
                return Optional.of(word);
            }
        }
        note(tag, "'" + Texts.shortened(text) + "' is no term of the standard", "it is taken as not stated");
        return Optional.empty();
    }

    /// The items of a sequence, each at its place; none if it is absent.
    public List<Place> items(Tag tag) {
        Optional<Sequence> found = dataset.sequence(tag);
        if (found.isEmpty()) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        for (Sequence.Item item : found.get().items()) {
            places.add(new Place(item.dataset(), issues, charset, this, tag, places.size() + 1));
        }
        return places;
    }

    public void note(Tag tag, String what, String consequence) {
        issues.note(where(tag), what, consequence);
    }

    public void doubt(Tag tag, String what, String consequence) {
        issues.doubt(where(tag), what, consequence);
    }

    public void loss(Tag tag, String what, String consequence) {
        issues.loss(where(tag), what, consequence);
    }
}
