package isocentre.radiotherapy;

/// A number of fractions, one or more.
public record Fractions(int count) implements Comparable<Fractions> {
    public Fractions {
        if (count < 1) {
            throw new IllegalArgumentException(count + " is not a number of fractions: use one or more");
        }
    }

    @Override
    public int compareTo(Fractions other) {
        return Integer.compare(count, other.count);
    }

    @Override
    public String toString() {
        return Integer.toString(count);
    }
}
