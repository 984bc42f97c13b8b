package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The practice changes that are planted in the run (`planted.yaml`), each with the months of the run in which it
/// holds. What is planted is told in `truth.json`, so that a reader of figures can be examined on finding it.
final class Planted {
    private final Month start;
    private final List<Change> changes;

    /// One planted change.
    ///
    /// @param where a provider's or network's code
    /// @param from first month of the run in which it holds, counted from 1; `to` the last
    record Change(String id, String kind, String where, int from, int to, String indicator, String words, Facts facts) {

        static Change of(Facts facts) {
            return new Change(
                    facts.text("id"),
                    facts.text("kind"),
                    facts.text("where"),
                    (int) facts.number("from", 1),
                    (int) facts.number("to", 1200),
                    facts.text("indicator"),
                    facts.text("words"),
                    facts);
        }
    }

    Planted(Month start) {
        this.start = start;
        this.changes = Facts.read("planted.yaml").list("planted").stream().map(Change::of).toList();
    }

    List<Change> changes() {
        return changes;
    }

    /// The number of a month in the run, from 1.
    int number(Month month) {
        return People.ordinal(month) - People.ordinal(start) + 1;
    }

    private Change find(String kind, Centre centre, Month month, Predicate<Change> more) {
        int number = number(month);
        for (Change change : changes) {
            if (change.kind().equals(kind)
                    && (change.where().equals(centre.name()) || change.where().equals(centre.network()))
                    && number >= change.from()
                    && number <= change.to()
                    && more.test(change)) {
                return change;
            }
        }
        return NONE;
    }

    private static final Change NONE = new Change("", "", "", 1, 0, "", "", new Facts("none", Map.of()));

    /// The weight of a scheme at a centre in a month.
    double weight(Centre centre, Month month, Scheme scheme) {
        if (scheme.key().isEmpty()) {
            return scheme.weight();
        }
        Change change = find("scheme", centre, month, one -> one.facts().part("weights").has(scheme.key()));
        return change == NONE ? scheme.weight() : change.facts().part("weights").number(scheme.key());
    }

    /// The share within 31 days at a centre in a month.
    double within31(Centre centre, Month month) {
        return find("waits", centre, month, one -> true).facts().number("within31", centre.within31());
    }

    boolean weekends(Centre centre, Month month) {
        return find("weekends", centre, month, one -> true) != NONE;
    }

    /// Whether the centre's first linac stands still.
    boolean machineDown(Centre centre, Month month) {
        return find("machine-down", centre, month, one -> true) != NONE;
    }

    /// The last hour at which visits are booked.
    double closes(Centre centre, Month month) {
        return find("hours", centre, month, one -> true).facts().number("closes", 17.5);
    }

    double earlyStops(Centre centre, Month month, double otherwise) {
        return find("early-stops", centre, month, one -> true).facts().number("share", otherwise);
    }

    double missedFractions(Centre centre, Month month, double otherwise) {
        return find("interruptions", centre, month, one -> true).facts().number("share", otherwise);
    }

    double missing(Centre centre, Month month, String field, double otherwise) {
        return find("blanks", centre, month, one -> one.facts().text("field").equals(field))
                .facts()
                .number("share", otherwise);
    }

    /// Days by which a submission is late, 0 if it comes in time.
    int daysLate(Centre centre, Month month) {
        return (int) find("late", centre, month, one -> true).facts().number("days", 0);
    }
}
