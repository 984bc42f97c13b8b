package isocentre.plans.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads data elements (PS3.5 section 7), leniently: what does not keep the rules becomes an issue, and reading goes
/// on where it can be sure of its place.
final class Parser {
    private static final long UNDEFINED = 0xFFFFFFFFL;
    private static final int ITEM = 0xFFFEE000;
    private static final int ITEM_END = 0xFFFEE00D;
    private static final int SEQUENCE_END = 0xFFFEE0DD;
    private static final int PIXELS = 0x7FE00010;
    private static final int FLOAT_PIXELS = 0x7FE00008;
    private static final int DOUBLE_PIXELS = 0x7FE00009;
    private static final int PIXEL_REPRESENTATION = 0x00280103;
    private static final int META_GROUP = 0x0002;
    private static final int SHORT_LENGTH = 0xFFFE;

    private final Source source;
    private final Limits limits;
    private final Issues issues;
    private final Trail trail;
    private int at;
    private int counted;
    private boolean signedPixels;
    private boolean pixelsSkipped;
    private boolean cut;

    Parser(Source source, int start, Limits limits, Issues issues) {
        this.source = source;
        this.at = start;
        this.limits = limits;
        this.issues = issues;
        this.trail = new Trail();
    }

    /// Where reading stands.
    int at() {
        return at;
    }

    /// Whether reading stopped at the pixels, as asked.
    boolean pixelsSkipped() {
        return pixelsSkipped;
    }

    /// The file meta information: the elements of group 0002.
    Dataset meta(boolean explicit) throws IOException, Refusal {
        List<DataElement> elements = new ArrayList<>();
        while (source.has(at + 8L) && source.u16(at) == META_GROUP) {
            if (!element(elements, Long.MAX_VALUE, explicit, PixelData.KEEP)) {
                break;
            }
        }
        return Dataset.of(elements);
    }

    /// The data set, to the end of the file.
    Dataset dataset(boolean explicit, PixelData pixels) throws IOException, Refusal {
        Dataset all = elements(Long.MAX_VALUE, false, explicit, pixels);
        List<DataElement> data = all.stream()
                .filter(element -> element.tag().group() > META_GROUP)
                .toList();
        if (data.size() < all.size()) {
            issues.note("", "there are elements of the meta information among the data", "they are ignored");
        }
        return Dataset.of(data);
    }

    /// @param end where the data set must end; [Long#MAX_VALUE] if a delimiter or the file's end ends it
    /// @param delimited whether a delimiter ends it
    private Dataset elements(long end, boolean delimited, boolean explicit, PixelData pixels)
            throws IOException, Refusal {
        List<DataElement> elements = new ArrayList<>();
        while (at < end && !pixelsSkipped) {
            if (!source.has(at + 8L)) {
                endOfFile(delimited || end != Long.MAX_VALUE);
                break;
            }
            int tag = source.tag(at);
            if (tag == ITEM_END) {
                at += 8;
                if (delimited) {
                    break;
                }
                issues.note(trail.toString(), "a delimiter ends an item that has a stated length", "it is skipped");
            } else if (tag == SEQUENCE_END && delimited) {
                issues.note(trail.toString(), "the last item of a sequence lacks its delimiter", "nothing is lost");
                break;
            } else if (tag == SEQUENCE_END) {
                at += 8;
                issues.note(trail.toString(), "a stray sequence delimiter", "it is skipped");
            } else if (tag == 0 && trail.isEmpty()) {
                issues.note("", "there are zeros after the last element", "they are ignored");
                at = source.filled();
                break;
            } else if (!element(elements, end, explicit, pixels)) {
                break;
            }
        }
        return ordered(elements);
    }

    private Dataset ordered(List<DataElement> elements) {
        for (int i = 1; i < elements.size(); i++) {
            int order = elements.get(i - 1).tag().compareTo(elements.get(i).tag());
            if (order > 0) {
                issues.note(
                        trail.to(elements.get(i).tag().value()),
                        "it is not in ascending order of tags",
                        "it is sorted");
            } else if (order == 0) {
                issues.doubt(trail.to(elements.get(i).tag().value()), "it occurs twice", "the first is used");
            }
        }
        return Dataset.of(elements);
    }

    private void endOfFile(boolean within) throws IOException, Refusal {
        int left = 0;
        boolean zero = true;
        while (source.has(at + left + 1L)) {
            zero &= source.bytes()[at + left] == 0;
            left++;
        }
        at += left;
        if (within) {
            if (cut) {
                return;
            }
            cut = true;
            issues.loss(trail.toString(), "the file ends within it", "what the file held beyond is missing");
        } else if (left > 0 && zero) {
            issues.note("", "there are zeros after the last element", "they are ignored");
        } else if (left > 0) {
            issues.loss("", left + " bytes at the end are no whole element", "they are ignored");
        }
    }

    /// Reads one element and adds it.
    ///
    /// @return whether reading of this data set can go on
    private boolean element(List<DataElement> into, long end, boolean explicit, PixelData pixels)
            throws IOException, Refusal {
        count();
        int tag = source.tag(at);
        if (tag == ITEM) {
            issues.loss(trail.toString(), "an item stands where an element should", "the rest is not read");
            return false;
        }
        Header header = Header.read(source, at, explicit, signedPixels);
        if (header == null) {
            endOfFile(true);
            return false;
        }
        header.oddity().ifPresent(what -> issues.note(trail.to(tag), what, "it is read all the same"));
        boolean pixel = tag == PIXELS || tag == FLOAT_PIXELS || tag == DOUBLE_PIXELS;
        if (pixel && trail.isEmpty() && pixels == PixelData.SKIP) {
            pixelsSkipped = true;
            return false;
        }
        at = header.valueAt();
        if (header.length() == UNDEFINED) {
            return undefined(into, tag, header, explicit, pixels);
        }
        long valueEnd = at + header.length();
        if (valueEnd > end || !source.has(valueEnd)) {
            cut |= valueEnd <= end;
            issues.loss(
                    trail.to(tag),
                    "its stated length of " + header.length() + " bytes goes beyond the end of "
                            + (valueEnd > end ? "what holds it" : "the file"),
                    "it and what follows in the same item is not read");
            at = (int) Math.min(end, source.filled());
            return false;
        }
        DataElement element = valueOf(tag, header, (int) valueEnd, explicit, pixels);
        at = (int) valueEnd;
        // Group lengths are retired, and wrong once anything changes; that of the meta information the writer makes.
        if ((tag & 0xFFFF) != 0) {
            into.add(element);
        }
        return true;
    }

    private DataElement valueOf(int tag, Header header, int end, boolean explicit, PixelData pixels)
            throws IOException, Refusal {
        if (header.vr() == Vr.SQ) {
            return sequence(tag, end, explicit, pixels);
        }
        if (header.vr() == Vr.UN && Dictionary.vr(tag, signedPixels) == Vr.SQ && holdsItems(end)) {
            return sequence(tag, end, false, pixels);
        }
        int length = end - at;
        if ((length & 1) == 1) {
            issues.note(trail.to(tag), "its length is odd", "nothing is lost");
        }
        if (tag == PIXEL_REPRESENTATION && length >= 2) {
            signedPixels = source.u16(at) == 1;
        }
        return new Value(new Tag(tag), representation(tag, header.vr(), length), source, at, length, false);
    }

    /// A value too long for the length field of its representation is written as UN (PS3.5 6.2.2): here it is again
    /// what it is.
    private Vr representation(int tag, Vr stated, int length) {
        Vr known = Dictionary.vr(tag, signedPixels);
        return stated == Vr.UN && length > SHORT_LENGTH && !known.longLength() ? known : stated;
    }

    private boolean holdsItems(int end) {
        return at == end || (end - at >= 8 && source.tag(at) == ITEM);
    }

    /// A sequence that a delimiter ends, or compressed pixels.
    private boolean undefined(List<DataElement> into, int tag, Header header, boolean explicit, PixelData pixels)
            throws IOException, Refusal {
        if (tag == PIXELS && (header.vr() == Vr.OB || header.vr() == Vr.OW)) {
            into.add(fragments(header.vr()));
            return true;
        }
        if (header.vr() != Vr.SQ && header.vr() != Vr.UN && (!source.has(at + 8L) || source.tag(at) != ITEM)) {
            issues.loss(trail.to(tag), "a " + header.vr() + " cannot be of undefined length", "the rest is not read");
            return false;
        }
        into.add(sequence(tag, UNDEFINED, explicit && header.vr() != Vr.UN, pixels));
        return true;
    }

    /// @param end where it ends; [#UNDEFINED] if a delimiter ends it
    private Sequence sequence(int tag, long end, boolean explicit, PixelData pixels) throws IOException, Refusal {
        if (trail.depth() == limits.depth()) {
            throw new Refusal(
                    "sequences are nested deeper than " + limits.depth() + " levels",
                    "No genuine object is: treat the file as damaged or hostile.");
        }
        List<Sequence.Item> items = new ArrayList<>();
        trail.enter(tag);
        while (end == UNDEFINED || at < end) {
            trail.item(items.size() + 1);
            if (!source.has(at + 8L)) {
                endOfFile(true);
                break;
            }
            int next = source.tag(at);
            if (next == SEQUENCE_END) {
                at += 8;
                if (end == UNDEFINED) {
                    break;
                }
            } else if (next == ITEM) {
                items.add(item(end, explicit, pixels));
            } else {
                issues.loss(trail.toString(), "something else stands where an item should", "the rest is not read");
                at = end == UNDEFINED ? at : (int) end;
                break;
            }
        }
        trail.leave();
        return new Sequence(new Tag(tag), items, end == UNDEFINED);
    }

    private Sequence.Item item(long end, boolean explicit, PixelData pixels) throws IOException, Refusal {
        count();
        long length = source.u32(at + 4);
        at += 8;
        if (length == UNDEFINED) {
            return new Sequence.Item(elements(Long.MAX_VALUE, true, explicit, pixels), true);
        }
        long itemEnd = at + length;
        if (end != UNDEFINED && itemEnd > end) {
            issues.doubt(trail.toString(), "the item is longer than its sequence", "it is cut at the sequence's end");
            itemEnd = end;
        }
        Dataset dataset = elements(itemEnd, false, explicit, pixels);
        if (source.has(itemEnd)) {
            at = (int) itemEnd;
        }
        return new Sequence.Item(dataset, false);
    }

    private Value fragments(Vr vr) throws IOException, Refusal {
        int start = at;
        while (source.has(at + 8L) && source.tag(at) == ITEM && source.has(at + 8L + source.u32(at + 4))) {
            count();
            at += 8 + (int) source.u32(at + 4);
        }
        int length = at - start;
        if (source.has(at + 8L) && source.tag(at) == SEQUENCE_END) {
            at += 8;
        } else {
            issues.loss(trail.to(PIXELS), "its last fragment is cut off", "the picture is not whole");
            at = source.filled();
        }
        return new Value(new Tag(PIXELS), vr, source, start, length, true);
    }

    private void count() throws Refusal {
        if (++counted > limits.elements()) {
            throw new Refusal(
                    "it holds more than " + limits.elements() + " data elements",
                    "Split it, or ask for the limit to be raised if it is a genuine object.");
        }
    }
}
