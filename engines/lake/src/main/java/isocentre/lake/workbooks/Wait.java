package isocentre.lake.workbooks;

/// The radiotherapy treatments of one provider and stage in a month, by days waited from the decision to treat or
/// the earliest clinically appropriate date. Source: NHS England, Cancer Waiting Times.
///
/// @param provider ODS code; empty for the row of England
/// @param over62 treated after day 62
public record Wait(
        String provider,
        String name,
        Stage stage,
        int within31,
        int d32to38,
        int d39to48,
        int d49to62,
        int over62,
        int total) {

    int bands() {
        return within31 + d32to38 + d39to48 + d49to62 + over62;
    }

    Wait plus(Wait other) {
        return new Wait(
                provider,
                name,
                stage,
                within31 + other.within31,
                d32to38 + other.d32to38,
                d39to48 + other.d39to48,
                d49to62 + other.d49to62,
                over62 + other.over62,
                total + other.total);
    }

    /// Whether all six counts are alike.
    boolean sameCounts(Wait other) {
        return within31 == other.within31
                && d32to38 == other.d32to38
                && d39to48 == other.d39to48
                && d49to62 == other.d49to62
                && over62 == other.over62
                && total == other.total;
    }

    /// The counts as words: `9860 of 11415 within 31 days (660, 463, 269, 163 later)`.
    String counts() {
        return within31 + " of " + total + " within 31 days (" + d32to38 + ", " + d39to48 + ", " + d49to62 + ", "
                + over62 + " later)";
    }
}
