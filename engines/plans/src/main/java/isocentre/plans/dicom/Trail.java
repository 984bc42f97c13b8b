package isocentre.plans.dicom;

import java.util.Arrays;

/// The way to the place that is being read, for messages: `BeamSequence[2]/ControlPointSequence[7]`. Items count
/// from 1.
final class Trail {
    private int[] tags = new int[16];
    private int[] items = new int[16];
    private int depth;

    void enter(int tag) {
        if (depth == tags.length) {
            tags = Arrays.copyOf(tags, 2 * depth);
            items = Arrays.copyOf(items, 2 * depth);
        }
        tags[depth] = tag;
        items[depth++] = 1;
    }

    void item(int number) {
        items[depth - 1] = number;
    }

    void leave() {
        depth--;
    }

    int depth() {
        return depth;
    }

    boolean isEmpty() {
        return depth == 0;
    }

    /// The way to an element in this place.
    String to(int tag) {
        String element = Dictionary.describe(new Tag(tag));
        return depth == 0 ? element : this + "/" + element;
    }

    @Override
    public String toString() {
        StringBuilder way = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            Tag tag = new Tag(tags[i]);
            way.append(i == 0 ? "" : "/")
                    .append(Dictionary.keyword(tag).orElseGet(tag::toString))
                    .append('[')
                    .append(items[i])
                    .append(']');
        }
        return way.toString();
    }
}
