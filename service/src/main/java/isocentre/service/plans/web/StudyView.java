package isocentre.service.plans.web;

import isocentre.charts.Axis;
import isocentre.charts.Chart;
import isocentre.charts.DvhChart;
import isocentre.charts.DvhCurve;
import isocentre.charts.Heading;
import isocentre.charts.Size;
import isocentre.charts.Unit;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dvh.Dvh;
import isocentre.plans.dvh.RegionDose;
import isocentre.plans.metrics.Metric;
import isocentre.plans.scoring.Protocol;
import isocentre.plans.scoring.Score;
import isocentre.service.organisations.Directory;
import isocentre.service.plans.measuring.Measured;
import isocentre.service.plans.measuring.Studies;
import isocentre.service.plans.store.PlanFact;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.StoredObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A study as its page shows it.
public record StudyView(
        String study,
        String title,
        String holder,
        boolean deidentified,
        Map<String, String> facts,
        List<CaseView> cases,
        List<Item> objects,
        int images) {
    private static final List<Metric> FIGURES = Stream.of(
                    "Volume[cc]", "Mean[Gy]", "Max[Gy]", "D98%[Gy]", "D95%[Gy]", "D2%[Gy]")
            .map(name -> Metric.parse(name).orElseThrow())
            .toList();
    private static final int TOGETHER = 10;
    private static final int POINTS = 150;
    private static final int MOST_ISSUES = 60;

    /// A plan, or structures without one.
    public record CaseView(
            String title,
            List<Picture> charts,
            List<String> figures,
            List<Line> structures,
            List<Objective> score,
            List<Problem> issues,
            int moreIssues,
            boolean slices) {}

    /// A chart for both widths.
    public record Picture(String wide, String phone, String caption) {}

    /// A structure with its figures.
    public record Line(String name, String type, List<String> figures) {}

    /// An objective of the protocol, and what came of it.
    public record Objective(
            String structure, String metric, String value, String result, String colour, String kind, String reason) {}

    /// What is wrong with the files, and what follows.
    public record Problem(String severity, String where, String what, String consequence) {}

    /// An object other than an image.
    public record Item(String kind, String description, String sha256, String bytes, String received) {}

    static StudyView of(
            List<StoredObject> objects,
            Studies.Study read,
            Plans plans,
            Directory directory,
            Optional<Protocol> protocol) {
        Optional<PlanFact> fact =
                objects.stream().flatMap(object -> plans.fact(object).stream()).findFirst();
        Map<String, String> facts = new LinkedHashMap<>();
        fact.ifPresent(plan -> {
            facts.put("Prescription", plan.prescription());
            facts.put("Technique", plan.technique().words());
            facts.put("Machine", plan.machine());
            facts.put("Planning system", (plan.system() + " " + plan.version()).strip());
            facts.put("Course", plan.course());
            facts.put("Intent", plan.intent().toLowerCase(Locale.UK));
            facts.put("Approval in the file", plan.approval().toLowerCase(Locale.UK));
            plan.made().ifPresent(day -> facts.put("Planned", Words.day(day)));
        });
        facts.put("Contains", StudyList.content(objects));
        facts.values().removeIf(String::isEmpty);
        List<Item> items = objects.stream()
                .filter(object -> !object.kind().image())
                .map(object -> new Item(
                        object.kind().title(),
                        object.description(),
                        object.sha256(),
                        Words.megabytes(object.bytes()),
                        Words.moment(object.received())))
                .toList();
        return new StudyView(
                objects.getFirst().name().study().value(),
                fact.map(PlanFact::title).orElse("Study without a plan"),
                plans.holders(objects.getFirst()).stream().map(directory::name).collect(Collectors.joining(", ")),
                objects.stream().allMatch(StoredObject::deidentified),
                facts,
                read.cases().stream().map(one -> of(one, read, protocol)).toList(),
                items,
                objects.size() - items.size());
    }

    private static CaseView of(Measured one, Studies.Study read, Optional<Protocol> protocol) {
        List<RegionDose> drawn = one.regions().stream()
                .filter(region -> region.slab().isPresent())
                .sorted(Comparator.comparingDouble((RegionDose region) ->
                                region.slab().orElseThrow().mean())
                        .reversed())
                .toList();
        List<Issue> issues = Stream.of(
                        one.issues().stream(),
                        one.regions().stream().flatMap(region -> region.issues().stream()),
                        read.set().issues().stream(),
                        read.set().objects().stream()
                                .filter(object -> !object.instance().kind().image())
                                .flatMap(object -> object.issues().stream()))
                .flatMap(all -> all)
                .distinct()
                .sorted(Comparator.comparing(Issue::severity).reversed())
                .toList();
        return new CaseView(
                one.found().title(),
                charts(drawn),
                FIGURES.stream().map(Metric::words).toList(),
                one.regions().stream()
                        .filter(region -> region.volume() > 0)
                        .map(region -> line(one, region))
                        .toList(),
                protocol.map(one::score).orElse(List.of()).stream()
                        .map(StudyView::objective)
                        .toList(),
                issues.stream().limit(MOST_ISSUES).map(StudyView::problem).toList(),
                Math.max(0, issues.size() - MOST_ISSUES),
                !one.found().images().isEmpty() || one.grid().isPresent());
    }

    private static Line line(Measured one, RegionDose region) {
        return new Line(
                region.roi().name(),
                region.roi().type().name().toLowerCase(Locale.UK).replace('_', ' '),
                FIGURES.stream()
                        .map(metric ->
                                one.figure(region, metric).map(Words::figure).orElse("–"))
                        .toList());
    }

    private static Objective objective(Score score) {
        var objective = score.objective();
        return new Objective(
                objective.structure(),
                objective.metric().words(),
                score.measured().map(Words::figure).orElse("–"),
                score.verdict().words(),
                switch (score.verdict()) {
                    case MET -> "nhsuk-tag--green";
                    case NOT_MET -> "nhsuk-tag--red";
                    case BORDERLINE -> "nhsuk-tag--yellow";
                    case CANNOT_BE_EVALUATED -> "nhsuk-tag--grey";
                },
                objective.mandatory() ? "mandatory" : "advisory",
                score.reason());
    }

    private static Problem problem(Issue issue) {
        return new Problem(
                switch (issue.severity()) {
                    case NOTE -> "Note";
                    case DOUBT -> "Doubt";
                    case LOSS -> "Loss";
                },
                issue.where(),
                issue.what(),
                issue.consequence());
    }

    /// Those of like mean dose share a chart: so many lines can be told apart in one.
    private static List<Picture> charts(List<RegionDose> regions) {
        List<Picture> charts = new ArrayList<>();
        int count = (regions.size() + TOGETHER - 1) / TOGETHER;
        for (int i = 0; i < count; i++) {
            List<DvhCurve> curves =
                    regions.subList(i * regions.size() / count, (i + 1) * regions.size() / count).stream()
                            .map(region ->
                                    curve(region.roi().name(), region.slab().orElseThrow()))
                            .toList();
            Chart chart = DvhChart.of(
                    Heading.of(
                            "Volume that gets at least a dose",
                            count == 1 ? "" : (i + 1) + " of " + count + ", by falling mean dose"),
                    new Axis("Dose (Gy)", Unit.GRAY),
                    curves);
            charts.add(new Picture(chart.svg(), chart.drawing(Size.PHONE).svg(), chart.caption()));
        }
        return charts;
    }

    private static DvhCurve curve(String name, Dvh dvh) {
        List<DvhCurve.Point> points = new ArrayList<>();
        points.add(new DvhCurve.Point(0, 1));
        double least = Math.max(0, dvh.least());
        for (int i = 0; i <= POINTS; i++) {
            double dose = least + i * (dvh.most() - least) / POINTS;
            points.add(new DvhCurve.Point(dose, dvh.volumeAtLeast(dose) / dvh.inside()));
        }
        return new DvhCurve(name, points);
    }
}
