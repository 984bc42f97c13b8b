package isocentre.synthetic;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the visits of a month as rows of the provider's version.
final class Rows {
    private static final int[] CHANGING = {
        Columns.PRESCRIPTION.place("exposure_id"),
        Columns.PRESCRIPTION.place("machine"),
        Columns.PRESCRIPTION.place("exposed_at")
    };
    private final Cells cells;
    private final Spoiler spoiler;

    Rows(Cells cells, Spoiler spoiler) {
        this.cells = cells;
        this.spoiler = spoiler;
    }

    void attendances(Sheet sheet, List<Visit> visits) throws IOException {
        Person last = null;
        String[] before = null;
        for (Visit visit : visits) {
            String[] row = cells.attendance(visit);
            String[] above = last == visit.course.person ? before : null;
            sheet.row(offer(Columns.ATTENDANCE, sheet, visit, -1, false, row, above));
            last = visit.course.person;
            before = row;
        }
    }

    private Spoilt offer(
            Columns columns,
            Sheet sheet,
            Visit visit,
            int exposure,
            boolean companion,
            String[] row,
            String @Nullable [] above) {
        return spoiler.wants(visit)
                ? spoiler.spoil(new Spot(columns, sheet.rows + 1, visit, exposure, companion, row, above))
                : Spoilt.not(row);
    }

    void exposures(Sheet sheet, List<Visit> visits) throws IOException {
        Map<Plan, Ready> known = new IdentityHashMap<>();
        Plan lastPlan = null;
        Visit lastVisit = null;
        String[] before = null;
        String[] changing = new String[CHANGING.length];
        for (Visit visit : visits) {
            int n = 0;
            String day = cells.stamp(visit.day, 0).substring(0, 11);
            for (Beam beam : visit.beams) {
                Plan plan = beam.plan();
                Ready ready = known.computeIfAbsent(plan, one -> {
                    String[] constant = sheet.cells(one, cells.prescription(visit.course, one));
                    return new Ready(constant, sheet.ready(constant, CHANGING));
                });
                for (int i = 0; i < beam.exposures(); i++, n++) {
                    changing[0] = exposureId(visit, n);
                    changing[1] = beam.machine().id();
                    changing[2] = day.concat(Dates.time(visit.exposedAt(n)));
                    if (spoiler == Spoiler.NONE) {
                        sheet.row(ready.encoded(), changing);
                        continue;
                    }
                    String[] row = full(ready, changing);
                    String[] above = lastPlan == plan ? before : null;
                    sheet.row(offer(Columns.PRESCRIPTION, sheet, visit, n, lastVisit == visit && i > 0, row, above));
                    lastPlan = plan;
                    lastVisit = visit;
                    before = row;
                }
            }
        }
    }

    private record Ready(String[] cells, Sheet.Ready encoded) {}

    private static String[] full(Ready ready, String[] changing) {
        String[] row = ready.cells().clone();
        for (int i = 0; i < CHANGING.length; i++) {
            row[CHANGING[i]] = changing[i];
        }
        return row;
    }

    void flat(Sheet sheet, List<Visit> visits) throws IOException {
        Plan lastPlan = null;
        String[] before = null;
        for (Visit visit : visits) {
            int n = 0;
            for (Beam beam : visit.beams) {
                String[] constant = sheet.cells(beam.plan(), cells.flat(visit, beam));
                for (int i = 0; i < beam.exposures(); i++, n++) {
                    String[] row = constant.clone();
                    row[Columns.FLAT.place("exposure_id")] = exposureId(visit, n);
                    row[Columns.FLAT.place("exposed_time")] = Dates.time(visit.exposedAt(n));
                    String[] above = sameVisit(lastPlan, beam, before, visit);
                    sheet.row(offer(Columns.FLAT, sheet, visit, n, i > 0, row, above));
                    lastPlan = beam.plan();
                    before = row;
                }
            }
        }
    }

    private static String @Nullable [] sameVisit(
            @Nullable Plan lastPlan, Beam beam, String @Nullable [] before, Visit visit) {
        boolean same = lastPlan == beam.plan()
                && before != null
                && before[Columns.FLAT.place("attendance_id")].equals(visit.id);
        return same ? before : null;
    }

    private static String exposureId(Visit visit, int n) {
        StringBuilder id = new StringBuilder(20);
        id.append(visit.course.centre.name()).append('X').append(visit.id, 1, 12);
        return id.append((char) ('0' + (n + 1) / 10))
                .append((char) ('0' + (n + 1) % 10))
                .toString();
    }
}
