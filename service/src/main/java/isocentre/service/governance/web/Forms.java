package isocentre.service.governance.web;

import static isocentre.service.governance.web.Ask.Kind.AREA;
import static isocentre.service.governance.web.Ask.Kind.DAY;
import static isocentre.service.governance.web.Ask.Kind.NUMBER;
import static isocentre.service.governance.web.Ask.Kind.PICK;
import static isocentre.service.governance.web.Ask.Kind.SEVERAL;
import static isocentre.service.governance.web.Ask.Kind.TEXT;

import isocentre.radiotherapy.standards.Governance.Guide;
import isocentre.radiotherapy.standards.Governance.Maturity;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.governance.Line;
import isocentre.service.governance.Standing;
import isocentre.service.pages.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the form of each register asks. [Entries] makes a line of the answers.
final class Forms {
    private static final Ask SINCE = Ask.of(DAY, "since", "First day", "", "Enter the first day, such as 2025-04-01");
    private static final Ask UNTIL = Ask.of(DAY, "until", "Last day (leave empty if none is set)", "", "");

    private Forms() {}

    static List<Ask> asks(Register register, Standing standing) {
        return switch (register) {
            case GROUPS ->
                List.of(
                        words("kind", "Kind", Line.Group.Kind.values()),
                        Ask.of(TEXT, "name", "Name", "", "Enter the name of the group"),
                        SINCE,
                        UNTIL);
            case SEATS ->
                List.of(
                        Ask.pick(
                                "body",
                                "Group",
                                "Choose a group",
                                choices(standing.held(Line.Group.class), Line.Group::name)),
                        Ask.of(TEXT, "person", "Name of the person", "", "Enter the person's name"),
                        words("office", "Office in the group", Line.Seat.Office.values()),
                        words("post", "Post at home", Line.Seat.Post.values()),
                        Ask.of(
                                TEXT,
                                "organisation",
                                "Organisation",
                                "The code of a provider, such as " + example(standing) + "; otherwise a name",
                                "Enter the organisation that the person comes from"),
                        SINCE,
                        UNTIL);
            case DECLARATIONS ->
                List.of(
                        Ask.pick(
                                "seat",
                                "Person",
                                "Choose who declares",
                                choices(standing.held(Line.Seat.class), Line.Seat::person)),
                        words("kind", "What is declared", Line.Declaration.Kind.values()),
                        Ask.of(AREA, "words", "In words", "", "Say what is declared"),
                        day("since", "Declared on"));
            case HOSTS ->
                List.of(
                        provider(standing, "Provider"),
                        words("way", "Chosen by", Line.Host.Way.values()),
                        Ask.of(AREA, "reason", "Why this provider", "", "Say why"),
                        day("since", "Host from"));
            case CONTRACTS ->
                List.of(
                        provider(standing, "Lead provider"),
                        Ask.of(
                                TEXT,
                                "requirements",
                                "Set of requirements",
                                "Such as the number and date of the specification",
                                "Enter the set of requirements"),
                        SINCE,
                        UNTIL);
            case FUNDING ->
                List.of(
                        provider(standing, "Held by"),
                        Ask.of(
                                NUMBER,
                                "pounds",
                                "Pounds",
                                "Whole pounds, without a comma",
                                "Enter whole pounds, such as 250000"),
                        SINCE,
                        day("until", "Last day"));
            case PLANS ->
                List.of(
                        Ask.of(TEXT, "version", "Version", "", "Enter the version"),
                        Ask.of(AREA, "decision", "What was decided", "", "Say what was decided"),
                        new Ask(
                                SEVERAL,
                                "agreeing",
                                "Who agreed",
                                "By consensus across the organisations (NOG-05)",
                                "Choose who agreed",
                                providers(standing)),
                        ambitionsAsk(),
                        day("since", "Agreed on"));
            case OBJECTIVES ->
                List.of(
                        Ask.of(TEXT, "title", "Objective", "", "Say what the network wants to come to"),
                        ambitionsAsk(),
                        SINCE,
                        UNTIL);
            case WORK ->
                List.of(
                        objective(standing),
                        Ask.of(TEXT, "title", "What is to be done", "", "Say what is to be done"),
                        Ask.of(TEXT, "owner", "Who does it", "", "Say who does it"),
                        day("aim", "To be done by"),
                        SINCE);
            case BENEFITS ->
                List.of(
                        objective(standing),
                        Ask.of(TEXT, "name", "Benefit", "", "Say what it is to bring, and to whom"),
                        Ask.of(TEXT, "measure", "Measure", "Such as an indicator, FRX-01", "Say by what one sees it"),
                        Ask.of(
                                TEXT,
                                "baseline",
                                "Baseline",
                                "Its value before, with its day",
                                "Enter its value before"),
                        Ask.of(TEXT, "target", "Target", "", "Enter the value to come to"),
                        day("since", "Written down on"));
            case MEASURED ->
                List.of(
                        Ask.pick(
                                "benefit",
                                "Benefit",
                                "Choose the benefit that was measured",
                                choices(standing.until(Line.Benefit.class).toList(), Line.Benefit::name)),
                        Ask.of(TEXT, "value", "Value", "", "Enter what was measured"),
                        Ask.of(
                                AREA,
                                "evidence",
                                "Evidence",
                                "Such as the address of a receipt",
                                "Say by what it is known"),
                        day("since", "Measured on"));
            case PROGRESS ->
                List.of(
                        Ask.of(AREA, "done", "What was done since the last report", "", "Say what was done"),
                        Ask.of(AREA, "next", "What comes next, and what is in the way", "", "Say what comes next"),
                        day("since", "Reported on"));
            case ASSESSMENTS ->
                List.of(
                        provider(standing, "Provider"),
                        Ask.of(
                                TEXT,
                                "requirement",
                                "Requirement",
                                "The same words for every provider",
                                "Enter the requirement"),
                        words("result", "Result", Line.Assessment.Result.values()),
                        Ask.of(AREA, "evidence", "Evidence", "", "Say by what it was judged"),
                        Ask.of(AREA, "plan", "What will be done", "Where it is not met", ""),
                        Ask.of(DAY, "aim", "By when", "Within three years", ""),
                        day("since", "Assessed on"));
            case MATURITY ->
                Stream.of(
                                Standards.load().governance().maturity(Maturity.Kind.DOMAIN).stream()
                                        .map(Forms::score),
                                Stream.of(
                                        Ask.of(
                                                AREA,
                                                "words",
                                                "What the scores rest on",
                                                "Who scored, and what has changed since the last time",
                                                "Say what the scores rest on"),
                                        day("since", "Scored on")))
                        .flatMap(asks -> asks)
                        .toList();
            case REPORTS ->
                List.of(
                        Ask.of(
                                NUMBER,
                                "year",
                                "Year in which it began",
                                "2024 for April 2024 to March 2025",
                                "Enter a year, such as 2024"),
                        Ask.of(AREA, "achievements", "Achievements", "", "Say what was achieved"),
                        Ask.of(AREA, "challenges", "Challenges", "", "Say what was hard"),
                        day("since", "Agreed on"));
        };
    }

    private static Ask ambitionsAsk() {
        return new Ask(
                SEVERAL,
                "ambitions",
                "Ambitions that it serves",
                "Of the learning system (LHS-M2)",
                "Choose an ambition that it serves",
                ambitions());
    }

    private static Ask score(Maturity domain) {
        return new Ask(
                PICK,
                domain.id(),
                domain.title(),
                domain.words(),
                "Choose a level from 1 to 5",
                first(Standards.load().governance().maturity(Maturity.Kind.LEVEL).stream()
                        .map(level ->
                                new Choice(level.id(), level.id() + ": " + level.title() + ". " + level.words(), false))
                        .toList()));
    }

    private static Ask objective(Standing standing) {
        return Ask.pick(
                "objective",
                "Objective",
                "Choose an objective that holds on that day",
                choices(standing.held(Line.Objective.class), Line.Objective::title));
    }

    private static Ask day(String id, String label) {
        return Ask.of(DAY, id, label, "", "Enter the day, such as 2025-04-01");
    }

    private static Ask provider(Standing standing, String label) {
        return Ask.pick("provider", label, "Choose a provider of the network", first(providers(standing)));
    }

    private static String example(Standing standing) {
        return standing.members().stream().findFirst().orElse("RR8");
    }

    private static List<Choice> providers(Standing standing) {
        return standing.members().stream()
                .map(code -> new Choice(code, standing.name(code), false))
                .sorted((one, other) -> one.label().compareToIgnoreCase(other.label()))
                .toList();
    }

    private static List<Choice> ambitions() {
        return Standards.load().governance().guides().stream()
                .filter(guide -> guide.kind() == Guide.Kind.AMBITION)
                .map(guide -> new Choice(guide.id(), guide.id() + ": " + guide.words(), false))
                .toList();
    }

    private static Ask words(String id, String label, Enum<?>... values) {
        return Ask.pick(
                id,
                label,
                "Choose one",
                first(Arrays.stream(values)
                        .map(one -> new Choice(one.name(), Words.of(one), false))
                        .toList()));
    }

    private static <L extends Line> List<Choice> choices(List<L> lines, Function<L, String> label) {
        return first(lines.stream()
                .map(one -> new Choice(one.id().toString(), label.apply(one), false))
                .toList());
    }

    private static List<Choice> first(List<Choice> choices) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice("", "Choose", true));
        all.addAll(choices);
        return all;
    }
}
