package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.time.LocalDate;

/// From the decision to treat to the first fraction: whole days.
final class Waits {
    private static final double NEVER_LATE = 0.19;
    private final Facts published = Facts.read("published.yaml");
    private final Weighted<String> late =
            Weighted.of(published.part("breach_bands").part("weight").numbers());
    private final double januaryDip = published.part("within_31_days").number("england")
            - published.part("january_within_31_days").number("value");

    /// The clock of a course.
    record Clock(LocalDate decided, LocalDate appropriate) {}

    /// @param within31 the centre's share within 31 days, all priorities together
    Clock clock(Dice dice, int start, String priority, boolean palliative, double within31, Month month) {
        int wait =
                switch (priority) {
                    case "E" -> dice.chance(0.9) ? dice.below(2) : dice.between(2, 4);
                    case "U" -> palliative || dice.chance(0.6) ? dice.between(2, 14) : dice.between(8, 24);
                    default -> routine(dice, palliative, within31 - (month.number() == 1 ? januaryDip : 0));
                };
        LocalDate started = LocalDate.ofEpochDay(start);
        int from = start - wait;
        if (!priority.equals("E")) {
            // Decisions are made on weekdays; the change never carries a wait over the 31st day.
            while (Days.weekday(from) > 5) {
                from += wait <= 31 && from < start - 1 ? 1 : -1;
                if (from >= start) {
                    break;
                }
            }
        }
        LocalDate appropriate = from > start ? started : LocalDate.ofEpochDay(from);
        LocalDate decided = priority.equals("D") ? appropriate.minusDays(dice.between(21, 150)) : appropriate;
        return new Clock(decided, appropriate);
    }

    private int routine(Dice dice, boolean palliative, double within31) {
        double within = Math.clamp((within31 - NEVER_LATE) / (1 - NEVER_LATE), 0.05, 0.999);
        if (dice.chance(within)) {
            int wait = palliative ? dice.between(4, 24) : dice.between(10, 31);
            return Math.min(31, wait);
        }
        String[] band = late.pick(dice).split("-");
        return dice.between(Integer.parseInt(band[0]), Integer.parseInt(band[1]));
    }
}
