package isocentre.plans.dicom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Data elements in ascending order of their tags, each tag once. Immutable.
public final class Dataset implements Iterable<DataElement> {
    public static final Dataset EMPTY = new Dataset(new DataElement[0]);
    private static final Comparator<DataElement> BY_TAG = Comparator.comparing(DataElement::tag);

    private final DataElement[] elements;

    private Dataset(DataElement[] elements) {
        this.elements = elements;
    }

    /// In any order; of two with the same tag the first counts.
    public static Dataset of(List<DataElement> elements) {
        DataElement[] sorted = elements.toArray(DataElement[]::new);
        Arrays.sort(sorted, BY_TAG);
        int kept = 0;
        for (DataElement element : sorted) {
            if (kept == 0 || !sorted[kept - 1].tag().equals(element.tag())) {
                sorted[kept++] = element;
            }
        }
        return new Dataset(Arrays.copyOf(sorted, kept));
    }

    public static Dataset of(DataElement... elements) {
        return of(List.of(elements));
    }

    public Optional<DataElement> get(Tag tag) {
        int low = 0;
        int high = elements.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = elements[middle].tag().compareTo(tag);
            if (order == 0) {
                return Optional.of(elements[middle]);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    public Optional<Value> value(Tag tag) {
        return get(tag).filter(Value.class::isInstance).map(Value.class::cast);
    }

    public Optional<Sequence> sequence(Tag tag) {
        return get(tag).filter(Sequence.class::isInstance).map(Sequence.class::cast);
    }

    public boolean has(Tag tag) {
        return get(tag).isPresent();
    }

    /// A copy with this element instead of any of its tag.
    public Dataset with(DataElement element) {
        List<DataElement> all = new ArrayList<>(elements.length + 1);
        all.add(element);
        all.addAll(Arrays.asList(elements));
        return of(all);
    }

    /// A copy without the element.
    public Dataset without(Tag tag) {
        return has(tag)
                ? new Dataset(
                        stream().filter(element -> !element.tag().equals(tag)).toArray(DataElement[]::new))
                : this;
    }

    public int size() {
        return elements.length;
    }

    public boolean isEmpty() {
        return elements.length == 0;
    }

    public Stream<DataElement> stream() {
        return Arrays.stream(elements);
    }

    @Override
    public Iterator<DataElement> iterator() {
        return stream().iterator();
    }
}
