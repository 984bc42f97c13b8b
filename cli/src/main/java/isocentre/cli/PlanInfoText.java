package isocentre.cli;

import isocentre.plans.Case;
import isocentre.plans.Link;
import isocentre.plans.ObjectReading;
import isocentre.plans.PlanDose;
import isocentre.plans.StudySet;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.StudyObject;
import isocentre.plans.dose.Dose;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dose.DoseUnits;
import isocentre.plans.images.ImageSeries;
import isocentre.plans.structures.Roi;
import isocentre.plans.structures.StructureSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Tells a person what a set of plans holds.
final class PlanInfoText {
    private final Appendable out;

    PlanInfoText(Appendable out) {
        this.out = out;
    }

    void write(StudySet set) throws IOException {
        line(summary(set));
        for (ObjectReading.Refused refused : set.refused()) {
            line("  not used: " + IssueGroup.name(refused.source()) + ": " + refused.reason() + ". "
                    + refused.remedy());
        }
        issues(set.issues());
        int number = 0;
        for (Case found : set.cases()) {
            line("");
            line("Case " + ++number + ": " + found.title());
            one(found);
        }
        if (set.cases().isEmpty()) {
            set.series().forEach(series -> unchecked("  images        " + words(series)));
        }
        files(IssueGroup.of(set));
    }

    private static String summary(StudySet set) {
        Map<String, Long> kinds = set.objects().stream()
                .collect(Collectors.groupingBy(
                        object -> object.instance().kind().title(), TreeMap::new, Collectors.counting()));
        long patients = set.objects().stream()
                .map(StudyObject::instance)
                .map(instance -> instance.patient().id())
                .distinct()
                .count();
        return set.objects().size() + (set.objects().size() == 1 ? " object" : " objects")
                + (kinds.isEmpty()
                        ? ""
                        : ": "
                                + kinds.entrySet().stream()
                                        .map(kind -> kind.getValue() + " " + kind.getKey())
                                        .collect(Collectors.joining(", ")))
                + " · " + patients + (patients == 1 ? " patient" : " patients")
                + (set.refused().isEmpty()
                        ? ""
                        : " · " + set.refused().size() + (set.refused().size() == 1 ? " file" : " files")
                                + " not used");
    }

    private void one(Case found) throws IOException {
        for (Map.Entry<String, String> fact : PlanFacts.of(found).entrySet()) {
            line(String.format(Locale.ROOT, "  %-13s %s", fact.getKey(), fact.getValue()));
        }
        if (found.structures().isPresent()) {
            structures(found.structures().get());
        } else {
            line("  structures    none");
        }
        for (Link<Dose> dose : found.doses()) {
            line("  dose          " + words(dose));
        }
        switch (found.dose()) {
            case PlanDose.Whole whole ->
                line("  dose in use   "
                        + IssueGroup.name(whole.dose().instance().source()));
            case PlanDose.Summed sum ->
                line("  dose in use   the sum of " + sum.parts().size() + " beams");
            case PlanDose.Unavailable no -> line("  dose in use   none: " + no.reason());
        }
        for (Link<ImageSeries> images : found.images()) {
            line("  images        " + words(images.object()) + ", linked "
                    + images.basis().words());
        }
        found.registrations()
                .forEach(registration -> unchecked("  registration  "
                        + IssueGroup.name(registration.instance().source())));
        issues(found.issues());
    }

    private void structures(Link<StructureSet> link) throws IOException {
        StructureSet structures = link.object();
        long solid = structures.rois().stream().filter(Roi::hasVolume).count();
        line("  structures    '" + structures.label() + "' ("
                + IssueGroup.name(structures.instance().source()) + "): "
                + structures.rois().size() + " regions, " + solid + " with a volume, linked "
                + link.basis().words());
        for (Roi roi : structures.rois()) {
            line(String.format(
                    Locale.ROOT,
                    "    %4d  %-32s %-14s %5d contours %7d points%s",
                    roi.number(),
                    roi.name(),
                    roi.type().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    roi.contours().size(),
                    roi.points(),
                    roi.hasVolume() ? "" : "  no volume"));
        }
    }

    private static String words(Link<Dose> link) {
        Dose dose = link.object();
        String unit = dose.units() == DoseUnits.GY ? " Gy" : " (relative)";
        return IssueGroup.name(dose.instance().source()) + ": "
                + dose.summation().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                + dose.type().name().toLowerCase(Locale.ROOT) + " dose"
                + dose.grid().map(grid -> ", " + grid(grid, unit)).orElse(", no usable grid")
                + (dose.histograms().isEmpty() ? "" : ", " + dose.histograms().size() + " stored histograms")
                + ", linked " + link.basis().words();
    }

    private static String grid(DoseGrid grid, String unit) {
        var geometry = grid.geometry();
        double frames = geometry.frameSpacing();
        return String.format(
                Locale.ROOT,
                "%d × %d × %d voxels of %s × %s × %s mm, at most %.2f%s",
                geometry.columns(),
                geometry.rows(),
                geometry.frames(),
                PlanFacts.plain(geometry.columnSpacing()),
                PlanFacts.plain(geometry.rowSpacing()),
                Double.isNaN(frames) ? "varying" : PlanFacts.plain(frames),
                grid.most(),
                unit);
    }

    private static String words(ImageSeries series) {
        return series.modality()
                + (series.description().isEmpty() ? "" : " '" + series.description() + "'") + ": "
                + series.images().size() + " images"
                + (series.spacing().isPresent()
                        ? ", " + PlanFacts.plain(series.spacing().getAsDouble()) + " mm apart"
                        : "")
                + (series.gaps() > 0 ? ", " + series.gaps() + " gaps" : "")
                + series.position().map(position -> ", " + position).orElse("");
    }

    private void issues(List<Issue> issues) throws IOException {
        for (Issue issue : issues) {
            line("  " + issue.severity().name().toLowerCase(Locale.ROOT) + ": " + sentence(issue));
        }
    }

    /// Full paths make a sentence hard to read, and each file of a set has its own name.
    private static String sentence(Issue issue) {
        return (issue.what() + "; " + issue.consequence()).replaceAll("(?<=^|\\s)\\S*/(?=[^/\\s]+(\\s|$))", "");
    }

    private void files(List<IssueGroup> groups) throws IOException {
        if (groups.isEmpty()) {
            return;
        }
        line("");
        line("In the files");
        for (IssueGroup group : groups) {
            line("  " + group.severity().name().toLowerCase(Locale.ROOT) + ": " + group.where() + ": "
                    + (group.place().isEmpty() ? "" : group.place() + ": ") + group.what() + "; "
                    + group.consequence());
        }
    }

    private void unchecked(String text) {
        try {
            line(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
