package isocentre.service.plans.gateway;

import isocentre.plans.dicom.DataElement;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Sequence;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.Value;
import isocentre.plans.dicom.Vr;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// Writes data sets in the DICOM JSON model (PS3.18 annex F). Bytes above a size are left out: an object's own file
/// has them.
final class DicomJson {
    private static final int INLINE = 1024;

    private final JsonGenerator out;

    DicomJson(JsonGenerator out) {
        this.out = out;
    }

    void write(Place place) {
        out.writeStartObject();
        for (DataElement element : place.dataset()) {
            if (element.tag().element() != 0) {
                out.writeName("%04X%04X"
                        .formatted(element.tag().group(), element.tag().element()));
                element(place, element);
            }
        }
        out.writeEndObject();
    }

    private void element(Place place, DataElement element) {
        out.writeStartObject();
        out.writeStringProperty("vr", element.vr().name());
        switch (element) {
            case Sequence sequence -> items(place, sequence.tag());
            case Value value -> value(place, value);
        }
        out.writeEndObject();
    }

    private void items(Place place, Tag tag) {
        out.writeArrayPropertyStart("Value");
        place.items(tag).forEach(this::write);
        out.writeEndArray();
    }

    private void value(Place place, Value value) {
        if (value.length() == 0) {
            return;
        }
        switch (value.vr()) {
            case OB, OD, OF, OL, OV, OW, UN -> bytes(value);
            case AT -> tags(value);
            case DS, FD, FL, IS, SL, SS, UL, US -> numbers(place, value);
            case SV, UV -> bytes(value);
            case PN -> names(place.texts(value.tag()));
            case LT, ST, UT, UR -> texts(List.of(place.text(value.tag())));
            default -> texts(place.texts(value.tag()));
        }
    }

    private void bytes(Value value) {
        if (value.length() <= INLINE && !value.fragments()) {
            out.writeStringProperty("InlineBinary", Base64.getEncoder().encodeToString(value.bytes()));
        }
    }

    private void tags(Value value) {
        out.writeArrayPropertyStart("Value");
        var buffer = value.buffer();
        while (buffer.remaining() >= 4) {
            out.writeString("%04X%04X".formatted(buffer.getShort() & 0xFFFF, buffer.getShort() & 0xFFFF));
        }
        out.writeEndArray();
    }

    private void numbers(Place place, Value value) {
        out.writeArrayPropertyStart("Value");
        for (double number : place.numbers(value.tag())) {
            if (!Double.isFinite(number)) {
                out.writeNull();
            } else if (value.vr() != Vr.DS && number == Math.rint(number) && Math.abs(number) < 1L << 53) {
                out.writeNumber((long) number);
            } else {
                out.writeNumber(number);
            }
        }
        out.writeEndArray();
    }

    private void names(List<String> names) {
        out.writeArrayPropertyStart("Value");
        for (String name : names) {
            String[] forms = name.split("=", -1);
            String[] keys = {"Alphabetic", "Ideographic", "Phonetic"};
            out.writeStartObject();
            for (int i = 0; i < Math.min(forms.length, keys.length); i++) {
                if (!forms[i].isEmpty()) {
                    out.writeStringProperty(keys[i], forms[i]);
                }
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void texts(List<String> texts) {
        out.writeArrayPropertyStart("Value");
        for (String text : texts) {
            if (text.isEmpty()) {
                out.writeNull();
            } else {
                out.writeString(text);
            }
        }
        out.writeEndArray();
    }
}
