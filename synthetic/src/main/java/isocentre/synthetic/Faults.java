package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Plants faults in the rows of one submission: of the kinds that suit a row the one that was planted least. Rows are
/// chosen so that the effect of each fault is known; never two that follow each other, and no kind twice in a patient.
final class Faults implements Spoiler {
    private static final List<FaultKind> KINDS = FaultKind.all();
    private static final String NO_ATTENDANCE = "RTDS-MATCH-01";

    private final Centre sender;
    private final double share;
    private final List<String> names;
    private final List<Fault> planted;
    private final Dates dates;
    private final Dice dice;
    private final int[] uses;
    private final Map<String, Integer> visitsOfDay = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private @Nullable Columns lastFile;
    private int lastRow;

    /// How often each kind was planted by a sender.
    static int[] uses() {
        return new int[KINDS.size()];
    }

    /// @param names of the file of attendances and of that of exposures
    /// @param planted takes what is planted
    Faults(
            Run run,
            Centre sender,
            Month month,
            List<Visit> visits,
            List<String> names,
            int[] uses,
            List<Fault> planted) {
        this.sender = sender;
        this.share = run.options().faults();
        this.names = names;
        this.planted = planted;
        this.uses = uses;
        this.dates = new Dates(sender.style().dayFirst());
        this.dice = Dice.of(run.options().seed(), 6, sender.key(), People.ordinal(month));
        visits.forEach(visit -> visitsOfDay.merge(day(visit), 1, Integer::sum));
    }

    private static String day(Visit visit) {
        return visit.course.person.localId() + "/" + visit.day;
    }

    private boolean alone(Visit visit) {
        return visitsOfDay.getOrDefault(day(visit), 0) == 1;
    }

    @Override
    public boolean wants(Visit visit) {
        return visit.marks().unmatched || dice.chance(share);
    }

    @Override
    public Spoilt spoil(Spot spot) {
        if (!spot.attendance() && spot.visit().marks().unmatched) {
            plant(spot, "exposed_at", NO_ATTENDANCE, "there is no attendance of the patient on that day");
            return Spoilt.not(spot.cells());
        }
        if (spot.columns() == lastFile && spot.row() == lastRow + 1) {
            return Spoilt.not(spot.cells());
        }
        for (int kind : leastUsedFirst()) {
            Optional<Spoilt> spoilt = spoil(kind, spot);
            if (spoilt.isPresent()) {
                lastFile = spot.columns();
                lastRow = spot.row();
                uses[kind]++;
                return spoilt.get();
            }
        }
        return Spoilt.not(spot.cells());
    }

    private List<Integer> leastUsedFirst() {
        List<Integer> order = new ArrayList<>();
        int first = Math.floorMod(sender.key(), KINDS.size());
        for (int i = 0; i < KINDS.size(); i++) {
            order.add((first + i) % KINDS.size());
        }
        order.sort(Comparator.comparingInt(kind -> uses[kind]));
        return order;
    }

    private Optional<Spoilt> spoil(int number, Spot spot) {
        FaultKind kind = KINDS.get(number);
        String[] above = spot.before();
        String once = number + "/" + spot.visit().course.person.localId();
        if (above == null || !kind.suits(spot, sender, alone(spot.visit())) || done.contains(once)) {
            return Optional.empty();
        }
        Optional<Spoilt> spoilt =
                kind.change().ofRow() ? Optional.of(row(kind, spot, above)) : value(kind, spot, above);
        if (spoilt.isPresent()) {
            done.add(once);
            mark(kind.effect(), spot, spoilt.get());
            plant(spot, kind.field(), kind.rule(), kind.words());
        }
        return spoilt;
    }

    private static Spoilt row(FaultKind kind, Spot spot, String[] above) {
        boolean ragged = kind.change().what().equals("extra");
        return new Spoilt(ragged ? spot.cells() : above.clone(), 0, kind.leavesOut(), ragged);
    }

    private Optional<Spoilt> value(FaultKind kind, Spot spot, String[] above) {
        int place = spot.columns().place(kind.field());
        return kind.change().of(spot.cells()[place], spot, dates, above[place]).map(value -> {
            String[] cells = spot.cells().clone();
            cells[place] = value;
            return new Spoilt(cells, kind.valid() ? 0 : 1, kind.leavesOut(), false);
        });
    }

    private static void mark(FaultKind.Effect effect, Spot spot, Spoilt spoilt) {
        Marks marks = spot.visit().marks();
        switch (effect) {
            case NONE -> {}
            case LEFT_OUT -> {
                if (spot.attendance()) {
                    marks.absent = true;
                } else {
                    marks.leftOut.set(spot.exposure());
                }
            }
            case UNMATCHED -> {
                marks.absent = true;
                marks.unmatched = true;
            }
            case MACHINE ->
                marks.machines.put(
                        spot.exposure(), spoilt.cells()[spot.columns().place("machine")]);
            case NO_TIME -> marks.timeless.set(spot.exposure());
            case ADMITTED -> marks.admittedUnknown = true;
            case CATEGORY -> marks.categoryUnknown = true;
        }
    }

    private void plant(Spot spot, String field, String rule, String words) {
        planted.add(new Fault(
                names.get(spot.attendance() ? 0 : 1), spot.row(), field, rule, words, Collections.emptySortedSet()));
    }
}
