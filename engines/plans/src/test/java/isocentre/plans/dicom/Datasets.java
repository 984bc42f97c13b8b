package isocentre.plans.dicom;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Shows a data set, so that two can be compared whatever their encoding.
public final class Datasets {
    private Datasets() {}

    public static String text(Dataset dataset) {
        StringBuilder text = new StringBuilder();
        for (DataElement element : dataset) {
            text.append(element.tag()).append(element.vr());
            switch (element) {
                case Value value
                when value.vr().text() -> text.append('=').append(value.text(StandardCharsets.ISO_8859_1));
                case Value value -> text.append('=').append(HexFormat.of().formatHex(value.bytes()));
                case Sequence sequence ->
                    sequence.items()
                            .forEach(item -> text.append('[')
                                    .append(text(item.dataset()))
                                    .append(']'));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
