package isocentre.service.governance.synthetic;

import isocentre.radiotherapy.standards.Network;
import isocentre.service.governance.Line;
import isocentre.service.governance.Line.Assessment.Result;
import isocentre.service.governance.Line.Seat;
import isocentre.service.governance.Registers;
import isocentre.service.governance.planning.PlanningFiles;
import isocentre.service.governance.planning.Sheet;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Person;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Invented lines for the registers of a network, and invented files of machines and workforce.
@Component
class DemoRegisters {
    private final Registers registers;
    private final PlanningFiles files;
    private final Directory directory;

    DemoRegisters(Registers registers, PlanningFiles files, Directory directory) {
        this.registers = registers;
        this.files = files;
        this.directory = directory;
    }

    void fill(Network network, Person by) {
        LocalDate today = directory.today();
        LocalDate start = today.minusMonths(8);
        List<String> members = registers.standing(network, start).members();
        String of = network.id();
        Line.Group group = new Line.Group(
                id(), of, Line.Group.Kind.OVERSIGHT_GROUP, network.name() + " oversight group", start, null);
        Seat chair = new Seat(
                id(),
                of,
                group.id(),
                "Synthetic Chair",
                Seat.Office.CHAIR,
                Seat.Post.CHIEF_EXECUTIVE,
                members.getLast(),
                start,
                null);
        Line.Objective objective =
                new Line.Objective(id(), of, "Five fractions for every breast", "A1 A4", start, null);
        Line.Benefit benefit = new Line.Benefit(
                id(), of, objective.id(), "Fewer visits for patients", "FRX-01", "as of the first pack", "90%", start);
        List<Line> lines = List.of(
                group,
                chair,
                new Seat(
                        id(),
                        of,
                        group.id(),
                        "Synthetic Partner",
                        Seat.Office.PATIENT_PARTNER,
                        Seat.Post.OTHER,
                        "patients",
                        start,
                        null),
                new Line.Declaration(
                        id(), of, chair.id(), Line.Declaration.Kind.INTEREST, "trustee of a hospice", start),
                new Line.Plan(
                        id(),
                        of,
                        "1",
                        "What every member does by next spring",
                        String.join(" ", members),
                        "A1 A4",
                        start),
                objective,
                new Line.Work(
                        id(),
                        of,
                        objective.id(),
                        "Agree one protocol",
                        "physics subgroup",
                        today.minusDays(9),
                        start,
                        null),
                new Line.Work(
                        id(), of, objective.id(), "Train planners", "radiographers", today.plusMonths(3), start, null),
                benefit,
                new Line.Progress(
                        id(), of, "The group meets; the plan is agreed.", "The protocol.", today.minusMonths(2)),
                maturity(of, 2, start),
                maturity(of, 3, today.minusMonths(4)),
                maturity(of, 4, today.minusDays(20)),
                assessment(of, members.getFirst(), Result.PARTLY_MET, today, start),
                assessment(of, members.getLast(), Result.MET, today, start));
        lines.forEach(line -> registers.enter(line, by));
        send(network, Sheet.MACHINES, machines(members, today), members, by);
        send(network, Sheet.WORKFORCE, workforce(members, today), members, by);
    }

    private void send(Network network, Sheet sheet, String text, List<String> places, Person by) {
        files.send(network.id(), sheet, sheet.word() + ".csv", text.getBytes(StandardCharsets.UTF_8), places, by);
    }

    private static Line.Assessment assessment(
            String network, String provider, Result result, LocalDate today, LocalDate start) {
        boolean met = result == Result.MET;
        return new Line.Assessment(
                id(),
                network,
                provider,
                "Peer review of every radical plan",
                result,
                "an audit of 50 plans",
                met ? "" : "a second weekly meeting",
                met ? null : today.plusMonths(6),
                start);
    }

    /// @param best in the domain that is furthest on
    private static Line.Maturity maturity(String network, int best, LocalDate on) {
        return new Line.Maturity(
                id(), network, best, 2, best - 1, 2, best, best - 1, "Made up for the demonstration.", on);
    }

    private static String machines(List<String> members, LocalDate today) {
        StringBuilder text = new StringBuilder(String.join(",", Sheet.MACHINES.heads())).append('\n');
        for (int i = 0; i < members.size(); i++) {
            for (int machine = 1; machine <= 3; machine++) {
                text.append("%s,LA%d,linac,Synthetic %s,%d.0,Main site,%s,%n"
                        .formatted(
                                members.get(i),
                                machine,
                                machine == 1 ? "A" : "B",
                                machine,
                                today.minusYears(13 - 4L * machine - i).minusDays(i)));
            }
        }
        return text.toString();
    }

    private static String workforce(List<String> members, LocalDate today) {
        StringBuilder text = new StringBuilder(String.join(",", Sheet.WORKFORCE.heads())).append('\n');
        for (int i = 0; i < members.size(); i++) {
            // The first did not answer this year.
            LocalDate census = i == 0 ? today.minusMonths(14) : today.minusMonths(2);
            text.append("%s,therapeutic radiographers,%s,%d,%d%n".formatted(members.get(i), census, 60 + i, 55 + i));
            text.append("%s,physicists,%s,%d,%d%n".formatted(members.get(i), census, 20 + i, 17 + i));
        }
        return text.toString();
    }

    private static UUID id() {
        return UUID.randomUUID();
    }
}
