package isocentre.plans.dicom;

import java.util.List;

/// A sequence of items, each a data set.
///
/// @param undefinedLength whether it ends with a delimiter rather than by a stated length; kept, so that an
///     untouched file is written as it was
public record Sequence(Tag tag, List<Item> items, boolean undefinedLength) implements DataElement {
    public Sequence {
        items = List.copyOf(items);
    }

    /// An item.
    ///
    /// @param undefinedLength as of the sequence
    public record Item(Dataset dataset, boolean undefinedLength) {}

    /// A sequence with stated lengths.
    public static Sequence of(Tag tag, List<Dataset> items) {
        return new Sequence(
                tag, items.stream().map(dataset -> new Item(dataset, false)).toList(), false);
    }

    @Override
    public Vr vr() {
        return Vr.SQ;
    }
}
