package isocentre.cli;

import isocentre.plans.Case;
import isocentre.plans.dicom.Equipment;
import isocentre.plans.planning.Beam;
import isocentre.plans.planning.Brachytherapy;
import isocentre.plans.planning.DoseReference;
import isocentre.plans.planning.FractionGroup;
import isocentre.plans.planning.Plan;
import isocentre.radiotherapy.Gray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a plan is, in a few facts, each with its name.
final class PlanFacts {
    private PlanFacts() {}

    static Map<String, String> of(Case found) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "patient",
                found.patient().id().isEmpty() ? "not stated" : found.patient().id());
        found.plan().ifPresent(plan -> add(facts, plan));
        return facts;
    }

    private static void add(Map<String, String> facts, Plan plan) {
        facts.put(
                "plan",
                Stream.of(
                                IssueGroup.name(plan.instance().source()),
                                plan.made()
                                        .map(made -> made.toLocalDate().toString())
                                        .orElse(""),
                                words(plan.instance().equipment()),
                                plan.intent().toLowerCase(Locale.ROOT),
                                plan.approval().toLowerCase(Locale.ROOT))
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(", ")));
        String prescribed = plan.prescriptions().stream()
                .filter(reference -> reference.kind() == DoseReference.Kind.TARGET)
                .filter(reference -> reference.prescribed().isPresent())
                .map(reference -> reference.prescribed().get() + to(reference))
                .collect(Collectors.joining("; "));
        facts.put("prescribed", prescribed.isEmpty() ? "not stated in the plan" : prescribed);
        facts.put(
                "fractions",
                plan.fractionGroups().stream().map(PlanFacts::words).collect(Collectors.joining("; ")));
        if (!plan.beams().isEmpty()) {
            facts.put("beams", beams(plan));
        }
        plan.brachytherapy().ifPresent(brachy -> facts.put("brachytherapy", words(brachy)));
    }

    private static String to(DoseReference reference) {
        return reference.description().isEmpty() ? "" : " to " + reference.description();
    }

    private static String words(Equipment equipment) {
        return Stream.concat(
                        Stream.of(equipment.manufacturer(), equipment.model()),
                        equipment.softwareVersions().stream().distinct())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String words(FractionGroup group) {
        List<Gray> doses =
                group.beams().stream().flatMap(use -> use.dose().stream()).toList();
        double perFraction = doses.stream().mapToDouble(Gray::value).sum();
        return group.fractions().map(count -> count.toString()).orElse("not stated how many")
                + (doses.isEmpty() ? "" : String.format(Locale.ROOT, " of %.2f Gy at the dose points", perFraction));
    }

    private static String beams(Plan plan) {
        Map<String, Integer> kinds = new TreeMap<>();
        List<Beam> treating = plan.treatmentBeams();
        treating.forEach(beam -> kinds.merge(words(beam), 1, Integer::sum));
        int others = plan.beams().size() - treating.size();
        return kinds.entrySet().stream()
                        .map(kind -> kind.getValue() + " " + kind.getKey())
                        .collect(Collectors.joining(", "))
                + (others == 0 ? "" : ", " + others + " for set-up and imaging");
    }

    private static String words(Beam beam) {
        OptionalDouble energy = beam.controlPoints().isEmpty()
                ? OptionalDouble.empty()
                : beam.controlPoints().getFirst().energy();
        return Stream.of(
                        beam.radiation().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        energy.isPresent() ? plain(energy.getAsDouble()) + " " + unit(beam) : "",
                        beam.fluenceModeId(),
                        beam.arc() ? "arc" : beam.dynamic() ? "dynamic" : "static",
                        beam.machine().name().isEmpty()
                                ? ""
                                : "on " + beam.machine().name())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String unit(Beam beam) {
        return switch (beam.radiation()) {
            case PHOTON -> "MV";
            case ELECTRON, NEUTRON, PROTON, ION, NOT_STATED -> "MeV";
        };
    }

    private static String words(Brachytherapy brachy) {
        return brachy.treatment() + " " + brachy.technique().toLowerCase(Locale.ROOT) + ", "
                + brachy.sources().stream()
                        .map(Brachytherapy.Source::isotope)
                        .distinct()
                        .collect(Collectors.joining(", "))
                + ", "
                + brachy.applicationSetups().stream()
                        .mapToInt(setup -> setup.channels().size())
                        .sum()
                + " channels";
    }

    static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%.4g", number);
    }
}
