package isocentre.plans.deidentifying;

import isocentre.plans.dicom.DataElement;
import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Sequence;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.Value;
import isocentre.plans.dicom.Vr;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/// The SHA-256 of all that is measured in an object: geometry, contours, doses, beams, pixels; numbers only, no
/// text. It does not depend on the encoding of the file, so it is the same before and after.
public final class ContentHash {
    private static final Set<Integer> GROUPS =
            Set.of(0x0020, 0x0028, 0x0064, 0x0070, 0x3004, 0x3006, 0x300A, 0x300C, 0x5200, 0x7FE0);

    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public static String of(Dataset dataset) {
        ContentHash hash = new ContentHash();
        hash.add(dataset);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(Dataset dataset) {
        for (DataElement element : dataset) {
            if (measured(element.tag())) {
                switch (element) {
                    case Sequence sequence -> {
                        add(sequence.tag());
                        sequence.items().stream()
                                .map(Sequence.Item::dataset)
                                .filter(item -> !item.isEmpty())
                                .forEach(item -> {
                                    digest.update((byte) '[');
                                    add(item);
                                    digest.update((byte) ']');
                                });
                    }
                    case Value value -> add(value);
                }
            }
        }
    }

    /// An element of the standard that the profile does not list.
    private static boolean measured(Tag tag) {
        return GROUPS.contains(tag.group())
                && Dictionary.keyword(tag).isPresent()
                && Profile.of(tag).isEmpty();
    }

    private void add(Value value) {
        Vr vr = Dictionary.vr(value.tag());
        boolean text = vr == Vr.DS || vr == Vr.IS;
        boolean binary = !vr.text() && vr != Vr.UN;
        if (text) {
            add(value.tag());
            digest.update(new String(value.bytes(), StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ')
                    .stripTrailing()
                    .getBytes(StandardCharsets.ISO_8859_1));
        } else if (binary) {
            add(value.tag());
            digest.update(value.bytes());
        }
    }

    private void add(Tag tag) {
        digest.update(tag.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
