package isocentre.service.governance.web;

import isocentre.service.governance.Standing;
import isocentre.service.governance.packs.NetworkFigures;
import isocentre.service.governance.packs.Pack.Part;
import isocentre.service.governance.packs.Pack.Row;
import isocentre.service.governance.planning.Fleet;
import isocentre.service.governance.planning.PlanningLine;
import isocentre.service.governance.planning.Staffing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The registers for planning of a network as its page shows them.
///
/// @param population on the days on which it was counted
/// @param attendances of a year; empty where there are no figures yet
record Planning(
        Standing standing,
        Fleet fleet,
        Staffing staffing,
        List<PlanningLine.Population> population,
        Optional<NetworkFigures.Valued> attendances) {
    private static final String UNKNOWN = "not known";

    List<Part> parts() {
        List<Part> always = List.of(figures(), ranking(), workforce());
        return staffing.rounds().isEmpty()
                ? always
                : Stream.concat(always.stream(), Stream.of(answers())).toList();
    }

    private Part figures() {
        List<PlanningLine.Machine> linacs = fleet.linacs();
        List<PlanningLine.Machine> over = fleet.linacsOverAge();
        Optional<PlanningLine.Population> people = population.stream()
                .filter(one -> !one.day().isAfter(fleet.day()))
                .max(Comparator.comparing(PlanningLine.Population::day));
        List<Row> rows = List.of(
                row("Linacs in service", Integer.toString(linacs.size()), "On " + Words.of(fleet.day()) + "."),
                row(
                        "Linacs for each million people (CAP-02)",
                        fleet.linacsPerMillion(people)
                                .map(one -> number("%.1f", one))
                                .orElse(UNKNOWN),
                        people.map(one -> "%,d people on %s (%s)."
                                        .formatted(one.people(), Words.of(one.day()), one.source()))
                                .orElse("Send a file of the population.")),
                row(
                        "Linacs over age (CAP-03)",
                        linacs.isEmpty() ? UNKNOWN : percent((double) over.size() / linacs.size()),
                        "%d of %d have been in service for %d years or longer."
                                .formatted(over.size(), linacs.size(), Fleet.overAge())),
                row(
                        "Hours lost without being planned (CAP-06)",
                        fleet.lost().map(Planning::percent).orElse(UNKNOWN),
                        fleet.lost().isPresent()
                                ? "Of the hours scheduled in the twelve months before this one."
                                : "Send a file of lost hours."));
        return new Part("figures", "Machines", List.of(), List.of("Figure", "Value", "Of what"), rows, "");
    }

    private Part ranking() {
        return new Part(
                "ranking",
                "Which to replace first",
                List.of(
                        "Those with the most reasons first, among equals the oldest. A group may weigh the reasons otherwise."),
                List.of("Machine", "Provider", "Type", "Model and software", "In service since", "Reasons"),
                fleet.ranking().stream()
                        .map(one -> row(
                                one.machine().id() + ", " + one.machine().location(),
                                standing.name(one.machine().provider()),
                                Words.of(one.machine().kind()),
                                one.machine().model()
                                        + (one.machine().software().isEmpty()
                                                ? ""
                                                : ", " + one.machine().software()),
                                Words.of(one.machine().from()) + number(" (%.1f years)", one.age()),
                                one.reasons().isEmpty() ? "none" : String.join("; ", one.reasons())))
                        .toList(),
                "No machine is in the register.");
    }

    private Part workforce() {
        List<LocalDate> rounds = staffing.rounds();
        if (rounds.isEmpty()) {
            return new Part("workforce", "Workforce", List.of(), List.of(), List.of(), "No census is in the register.");
        }
        LocalDate round = rounds.getFirst();
        List<String> silent =
                staffing.notAnswered(round).map(standing::name).sorted().toList();
        String carried = silent.isEmpty()
                ? "Every provider answered."
                : "Not answered, and carried forward from their last answer where there is one: "
                        + String.join(", ", silent) + ".";
        String year = attendances
                .map(one -> "Attendances are those of " + one.year() + ", data version " + one.dataVersion() + ".")
                .orElse("There are no figures of attendances yet.");
        return new Part(
                "workforce",
                "Workforce, census of " + Words.of(round),
                List.of(carried, year),
                List.of(
                        "Staff group",
                        "Posts",
                        "In post",
                        "Vacant (CAP-08)",
                        "In post for 1,000 attendances (CAP-07)",
                        "Carried forward"),
                staffing.totals(round).stream()
                        .map(one -> row(
                                Words.of(one.group()),
                                number("%.1f", one.establishment()),
                                number("%.1f", one.inPost()),
                                one.vacant().map(Planning::percent).orElse(UNKNOWN),
                                attendances
                                        .flatMap(all -> one.perThousand(all.value()))
                                        .map(value -> number("%.2f", value))
                                        .orElse(UNKNOWN),
                                one.carried() + " of " + staffing.members().size()
                                        + (one.silent() == 0 ? "" : "; " + one.silent() + " never answered")))
                        .toList(),
                "");
    }

    /// Provider by staff group, with what is carried forward marked.
    private Part answers() {
        LocalDate round = staffing.rounds().getFirst();
        List<PlanningLine.Staff.Group> groups =
                staffing.totals(round).stream().map(Staffing.Total::group).toList();
        return new Part(
                "answers",
                "Workforce by provider",
                List.of("Whole-time equivalents in post, of posts."),
                Stream.concat(Stream.of("Provider"), groups.stream().map(Words::of))
                        .toList(),
                staffing.members().stream()
                        .map(member -> new Row(
                                Stream.concat(
                                                Stream.of(standing.name(member)),
                                                groups.stream().map(group -> answer(member, group, round)))
                                        .toList(),
                                ""))
                        .toList(),
                "");
    }

    private String answer(String member, PlanningLine.Staff.Group group, LocalDate round) {
        return staffing.answer(member, group, round)
                .map(one -> number("%.1f of ", one.staff().inPost())
                        + number("%.1f", one.staff().establishment())
                        + (one.carried()
                                ? " (carried forward from "
                                        + Words.of(one.staff().census()) + ")"
                                : ""))
                .orElse("no answer");
    }

    private static Row row(String... cells) {
        return new Row(Arrays.asList(cells), "");
    }

    private static String percent(double share) {
        return number("%.1f%%", 100 * share);
    }

    private static String number(String form, double value) {
        return String.format(Locale.UK, form, value);
    }
}
