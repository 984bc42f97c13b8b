package isocentre.statistics;

/// An estimate and its confidence limits, in the unit of the estimate.
public record Interval(double estimate, double lower, double upper) {

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /// The same interval in another unit: a rate per person times 100,000, a share times 100.
    public Interval times(double factor) {
        return new Interval(estimate * factor, lower * factor, upper * factor);
    }
}
