package isocentre.service.governance.web;

import isocentre.service.governance.Line;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A register that those who work for a network enter lines in.
public enum Register {
    GROUPS("Groups", "Enter a group", "One oversight group, and its subgroups.", Line.Group.class),
    SEATS("Chair and members", "Give a seat", "A new chair ends the time of the one before.", Line.Seat.class),
    DECLARATIONS(
            "Declarations",
            "Enter a declaration",
            "An interest, or that one can represent the wider cancer system.",
            Line.Declaration.class),
    HOSTS(
            "Host",
            "Propose a host",
            "It counts once two other people approved it, for the alliance and for specialised commissioning.",
            Line.Host.class),
    CONTRACTS(
            "Contract of the host",
            "Enter a contract",
            "By which the host answers to NHS England for the specification.",
            Line.Contract.class),
    FUNDING("Extra resources", "Enter a year of funding", "Each of the three years by itself.", Line.Funding.class),
    PLANS(
            "Plan of the network",
            "Enter a version of the plan",
            "On the day on which the group agreed to it.",
            Line.Plan.class),
    OBJECTIVES(
            "Objectives",
            "Enter an objective",
            "What the network wants to come to, with the ambitions that it serves.",
            Line.Objective.class),
    WORK(
            "Work programme",
            "Enter an item",
            "By objective; what is late comes on the agenda by itself.",
            Line.Work.class),
    BENEFITS(
            "Benefits",
            "Enter a benefit",
            "With its measure and baseline before anything changes; what was measured since stands beside it.",
            Line.Benefit.class),
    MEASURED("Benefits measured", "Enter a measurement", "With its evidence.", Line.Measured.class),
    PROGRESS(
            "Reports of progress",
            "Enter a report of progress",
            "To the Implementation Oversight Group, on a cycle (IOG-05).",
            Line.Progress.class),
    ASSESSMENTS(
            "Assessments against the specification",
            "Enter an assessment",
            "One member, one requirement. The latest counts; earlier ones stay.",
            Line.Assessment.class),
    MATURITY(
            "How well the network learns",
            "Score the network",
            "The network scores itself in six domains, once or twice a year; each score stays.",
            Line.Maturity.class),
    REPORTS(
            "Annual reports",
            "Enter an annual report",
            "Due on 1 October after the year. Issued under Board packs, it puts itself together.",
            Line.Report.class);

    private final String title;
    private final String action;
    private final String hint;
    private final Class<? extends Line> lines;

    Register(String title, String action, String hint, Class<? extends Line> lines) {
        this.title = title;
        this.action = action;
        this.hint = hint;
        this.lines = lines;
    }

    public String title() {
        return title;
    }

    /// What its form does.
    public String action() {
        return action;
    }

    public String hint() {
        return hint;
    }

    Class<? extends Line> lines() {
        return lines;
    }

    /// In paths.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Register> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
