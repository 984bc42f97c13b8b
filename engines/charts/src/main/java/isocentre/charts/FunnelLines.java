package isocentre.charts;

import isocentre.statistics.Standing;

/// Which limits a funnel plot draws. A place is marked by the limits drawn alone.
public enum FunnelLines {
    BOTH("95% and 99.8%"),
    P95("95%"),
    P99_8("99.8%");

    private final String words;

    FunnelLines(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    boolean inner() {
        return this != P99_8;
    }

    boolean outer() {
        return this != P95;
    }

    /// Where a place stands, as far as the limits drawn tell.
    Standing seen(Standing standing) {
        return switch (standing) {
            case WITHIN -> standing;
            case ALERT_HIGH, ALERT_LOW -> inner() ? standing : Standing.WITHIN;
            case ALARM_HIGH -> outer() ? standing : Standing.ALERT_HIGH;
            case ALARM_LOW -> outer() ? standing : Standing.ALERT_LOW;
        };
    }
}
