package isocentre.statistics;

/// Where a place lies in a funnel: within the 95 % limits, beyond them (an alert) or beyond the 99.8 % limits
/// (an alarm). It asks a question of the place; it is no judgement and no rank.
public enum Standing {
    WITHIN("within the limits"),
    ALERT_HIGH("above the 95% limit"),
    ALERT_LOW("below the 95% limit"),
    ALARM_HIGH("above the 99.8% limit"),
    ALARM_LOW("below the 99.8% limit");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean outside() {
        return this != WITHIN;
    }

    public boolean alarm() {
        return this == ALARM_HIGH || this == ALARM_LOW;
    }

    public boolean high() {
        return this == ALERT_HIGH || this == ALARM_HIGH;
    }
}
