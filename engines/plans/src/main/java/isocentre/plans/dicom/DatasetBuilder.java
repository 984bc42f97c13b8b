package isocentre.plans.dicom;

import isocentre.plans.geometry.Vector;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes a data set, element by element, each named by its keyword and written as the data dictionary has it.
public final class DatasetBuilder {
    private static final int LONGEST_DECIMAL = 16;

    private final List<DataElement> elements = new ArrayList<>();

    /// Text, of one or more values, in UTF-8; no value makes an empty element.
    public DatasetBuilder text(String keyword, String... values) {
        Tag tag = Dictionary.tag(keyword);
        byte[] bytes = String.join("\\", values).getBytes(StandardCharsets.UTF_8);
        elements.add(Value.of(tag, Dictionary.vr(tag.value(), false), bytes));
        return this;
    }

    public DatasetBuilder uid(String keyword, Uid uid) {
        return text(keyword, uid.value());
    }

    /// An empty element if there is no UID.
    public DatasetBuilder uid(String keyword, Optional<Uid> uid) {
        return uid.isPresent() ? uid(keyword, uid.get()) : text(keyword);
    }

    /// Numbers: as text or binary, by the dictionary.
    public DatasetBuilder numbers(String keyword, double... numbers) {
        Tag tag = Dictionary.tag(keyword);
        Vr vr = Dictionary.vr(tag.value(), false);
        if (vr.text()) {
            return text(
                    keyword,
                    Arrays.stream(numbers)
                            .mapToObj(number -> vr == Vr.IS ? whole(number) : decimal(number))
                            .collect(Collectors.joining("\\")));
        }
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * vr.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : numbers) {
            switch (vr) {
                case US, SS, OW -> bytes.putShort((short) number);
                case UL, SL -> bytes.putInt((int) (long) number);
                case FL, OF -> bytes.putFloat((float) number);
                case FD, OD -> bytes.putDouble(number);
                default -> throw new IllegalArgumentException(keyword + " does not hold numbers");
            }
        }
        elements.add(Value.of(tag, vr, bytes.array()));
        return this;
    }

    public DatasetBuilder point(String keyword, Vector point) {
        return numbers(keyword, point.x(), point.y(), point.z());
    }

    /// Bytes as they are.
    public DatasetBuilder bytes(String keyword, byte... bytes) {
        Tag tag = Dictionary.tag(keyword);
        elements.add(Value.of(tag, Dictionary.vr(tag.value(), false), bytes));
        return this;
    }

    public DatasetBuilder items(String keyword, Dataset... items) {
        return items(keyword, List.of(items));
    }

    public DatasetBuilder items(String keyword, List<Dataset> items) {
        elements.add(Sequence.of(Dictionary.tag(keyword), items));
        return this;
    }

    /// Any element.
    public DatasetBuilder element(DataElement element) {
        elements.add(element);
        return this;
    }

    public DatasetBuilder all(Dataset dataset) {
        dataset.forEach(elements::add);
        return this;
    }

    /// @throws IllegalStateException if an element was given twice
    public Dataset build() {
        Dataset dataset = Dataset.of(elements);
        if (dataset.size() != elements.size()) {
            throw new IllegalStateException("an element was given twice");
        }
        return dataset;
    }

    private static String whole(double number) {
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(number + " is not a whole number");
        }
        return Long.toString((long) number);
    }

    /// At most 16 characters (VR `DS`), as exact as they allow.
    static String decimal(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(number + " cannot be written as a decimal");
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        BigDecimal exact = new BigDecimal(Double.toString(number));
        for (int digits = 17; ; digits--) {
            BigDecimal rounded =
                    exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
            String plain = rounded.toPlainString();
            String shorter = plain.length() <= LONGEST_DECIMAL ? plain : scientific(rounded);
            if (shorter.length() <= LONGEST_DECIMAL) {
                return shorter;
            }
        }
    }

    private static String scientific(BigDecimal number) {
        String digits = number.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - number.scale();
        return (number.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + "E"
                + exponent;
    }
}
