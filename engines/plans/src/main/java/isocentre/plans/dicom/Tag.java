package isocentre.plans.dicom;

/// The tag of a data element: group and element number. Written `(300A,00C0)`.
///
/// @param value group in the upper 16 bits, element in the lower
public record Tag(int value) implements Comparable<Tag> {

    public static Tag of(int group, int element) {
        return new Tag(group << 16 | element & 0xFFFF);
    }

    public int group() {
        return value >>> 16;
    }

    public int element() {
        return value & 0xFFFF;
    }

    /// Whether a vendor defined it: the group is odd.
    public boolean isPrivate() {
        return (group() & 1) == 1;
    }

    /// Whether it names the vendor whose private elements follow (PS3.5 7.8.1).
    public boolean isPrivateCreator() {
        return isPrivate() && element() >= 0x10 && element() <= 0xFF;
    }

    @Override
    public int compareTo(Tag other) {
        return Integer.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return String.format("(%04X,%04X)", group(), element());
    }
}
