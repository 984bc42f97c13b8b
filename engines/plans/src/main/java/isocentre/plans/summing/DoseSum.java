package isocentre.plans.summing;

import isocentre.plans.dicom.Equipment;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Severity;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.dicom.Uid;
import isocentre.plans.dose.Dose;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dose.DoseUnits;
import isocentre.plans.dose.SummationType;
import isocentre.plans.dvh.DoseField;
import isocentre.plans.geometry.Affine;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.images.Registration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The weighted sum of doses, on the grid and in the frame of reference of the first.
///
/// ```java
/// switch (DoseSum.of(List.of(new Part(first, 1), new Part(second, 1)), registrations, () -> freshUid())) {
///     case Done(Dose sum, var issues) -> sum.file().write(path);
///     case Refused(String reason) -> tell(reason);
/// }
/// ```
public sealed interface DoseSum {

    /// A dose and what it is multiplied by: 1 for all of it.
    record Part(Dose dose, double weight) {}

    /// @param dose an object of its own, with new UIDs
    /// @param issues what had to be assumed
    record Done(Dose dose, List<Issue> issues) implements DoseSum {
        public Done {
            issues = List.copyOf(issues);
        }
    }

    /// It cannot be summed.
    ///
    /// @param reason in plain English, with what to do
    record Refused(String reason) implements DoseSum {}

    /// @param parts at least one
    /// @param registrations those that may be used: only rigid ones are
    /// @param fresh makes UIDs that nothing has
    static DoseSum of(List<Part> parts, List<Registration> registrations, Supplier<Uid> fresh) {
        Dose first = parts.getFirst().dose();
        Optional<String> trouble = trouble(parts);
        if (trouble.isPresent()) {
            return new Refused(trouble.get());
        }
        GridGeometry geometry = first.grid().orElseThrow().geometry();
        double[] sum = new double[Math.toIntExact(geometry.voxels())];
        List<Issue> issues = new ArrayList<>();
        for (Part part : parts) {
            String source = part.dose().instance().source();
            List<Affine> maps = maps(first, part.dose(), registrations, issues);
            if (maps.size() != 1) {
                return new Refused(source + " lies in another frame of reference than "
                        + first.instance().source() + ", and "
                        + (maps.isEmpty()
                                ? "no registration joins the two: give one with the command"
                                : maps.size() + " registrations join the two: give the one that is meant"));
            }
            if (!FrameMaps.rigid(maps.getFirst())) {
                return new Refused(
                        "the registration to " + source + " is not rigid: doses are moved and turned, never stretched");
            }
            long unknown = add(sum, geometry, part, maps.getFirst());
            if (unknown > 0) {
                issues.add(new Issue(
                        Severity.DOUBT,
                        source,
                        String.format(
                                Locale.ROOT,
                                "it says nothing of %.1f%% of the grid of the sum",
                                100.0 * unknown / sum.length),
                        "there it counts as zero: if it gave dose there, the sum is too small"));
            }
        }
        return new Done(summed(parts, geometry, sum, fresh), issues);
    }

    private static Optional<String> trouble(List<Part> parts) {
        Dose first = parts.getFirst().dose();
        for (Part part : parts) {
            Dose dose = part.dose();
            String source = dose.instance().source();
            if (dose.grid().isEmpty()) {
                return Optional.of(source + " has no usable dose grid");
            }
            if (!(part.weight() > 0) || Double.isInfinite(part.weight())) {
                return Optional.of("a weight of " + part.weight() + " for " + source + ": it must be above zero");
            }
            if (dose.units() != DoseUnits.GY) {
                return Optional.of(source + " is relative, not in Gy: it cannot be summed");
            }
            if (dose.type() != first.type()) {
                return Optional.of(source + " is " + dose.type() + " and "
                        + first.instance().source() + " " + first.type() + ": such doses do not add");
            }
            String patient = dose.instance().patient().id();
            if (!patient.equals(first.instance().patient().id())) {
                return Optional.of(source + " names another patient id than "
                        + first.instance().source() + ": doses of two people do not add");
            }
        }
        return Optional.empty();
    }

    /// From the frame of the sum to that of a part.
    private static List<Affine> maps(Dose first, Dose part, List<Registration> registrations, List<Issue> issues) {
        Optional<Uid> to = part.instance().frameOfReference();
        Optional<Uid> from = first.instance().frameOfReference();
        if (from.equals(to)) {
            return List.of(Affine.IDENTITY);
        }
        if (from.isEmpty() || to.isEmpty()) {
            issues.add(new Issue(
                    Severity.DOUBT,
                    part.instance().source(),
                    "one of the doses does not state its frame of reference",
                    "their coordinates are taken to agree"));
            return List.of(Affine.IDENTITY);
        }
        return new FrameMaps(registrations).between(from.get(), to.get());
    }

    /// @return voxels of which the part says nothing
    private static long add(double[] sum, GridGeometry geometry, Part part, Affine map) {
        DoseGrid grid = part.dose().grid().orElseThrow();
        if (map.equals(Affine.IDENTITY) && geometry.sameAs(grid.geometry())) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part.weight() * grid.at(i);
            }
            return 0;
        }
        int plane = geometry.columns() * geometry.rows();
        return IntStream.range(0, geometry.frames())
                .parallel()
                .mapToLong(frame -> {
                    DoseField field = new DoseField(grid);
                    long unknown = 0;
                    for (int i = 0; i < plane; i++) {
                        OptionalDouble dose = field.at(
                                map.apply(geometry.centre(i % geometry.columns(), i / geometry.columns(), frame)));
                        unknown += dose.isPresent() ? 0 : 1;
                        sum[frame * plane + i] += part.weight() * dose.orElse(0);
                    }
                    return unknown;
                })
                .sum();
    }

    private static Dose summed(List<Part> parts, GridGeometry geometry, double[] sum, Supplier<Uid> fresh) {
        Dose first = parts.getFirst().dose();
        float[] values = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            values[i] = (float) sum[i];
        }
        Set<Dose.ReferencedPlan> plans = new LinkedHashSet<>();
        parts.forEach(part -> part.dose()
                .plans()
                .forEach(plan -> plans.add(
                        new Dose.ReferencedPlan(plan.plan(), java.util.OptionalInt.empty(), List.of(), List.of()))));
        Instance like = first.instance();
        Instance instance = new Instance(
                "sum",
                SopClass.RT_DOSE,
                SopClass.RT_DOSE.uid(),
                fresh.get(),
                like.study(),
                Optional.of(fresh.get()),
                like.frameOfReference(),
                "RTDOSE",
                like.patient(),
                new Equipment("Isocentre", "plan sum", List.of("0.1.0"), "", ""),
                like.studyDescription(),
                "Sum of doses",
                like.studied());
        return new Dose(
                instance,
                Optional.of(new DoseGrid(geometry, values)),
                DoseUnits.GY,
                first.type(),
                plans.size() == 1 ? SummationType.PLAN : SummationType.MULTI_PLAN,
                "Isocentre: sum of " + parts.size() + " doses",
                Optional.empty(),
                first.heterogeneity(),
                List.copyOf(plans),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
