package isocentre.service.plans.store;

import isocentre.plans.dicom.Uid;
import isocentre.plans.planning.Beam;
import isocentre.plans.planning.DoseReference;
import isocentre.plans.planning.Plan;
import isocentre.radiotherapy.Gray;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// What an RT Plan says of itself, as the index has it. Text is empty where the file says nothing.
///
/// @param course the Study ID, where planning systems keep the course; else the study's description
/// @param machine the machines of its treatment beams, with commas
/// @param system the planning system's model, else its manufacturer
/// @param prescribed Gy, where one dose is prescribed to targets
/// @param fractions of all fraction groups together
public record PlanFact(
        Uid uid,
        String label,
        String course,
        Optional<LocalDate> made,
        String intent,
        String approval,
        String machine,
        String manufacturer,
        String system,
        String version,
        Technique technique,
        OptionalDouble prescribed,
        OptionalInt fractions) {

    /// @param course from the file
    static PlanFact of(Plan plan, String course) {
        List<Double> doses = plan.prescriptions().stream()
                .filter(reference -> reference.kind() == DoseReference.Kind.TARGET)
                .flatMap(reference -> reference.prescribed().stream())
                .map(Gray::value)
                .distinct()
                .toList();
        int fractions = plan.fractionGroups().stream()
                .mapToInt(group -> group.fractions().map(count -> count.count()).orElse(0))
                .sum();
        var equipment = plan.instance().equipment();
        return new PlanFact(
                plan.instance().uid(),
                plan.label(),
                course.isEmpty() ? plan.instance().studyDescription() : course,
                plan.made().map(moment -> moment.toLocalDate()),
                plan.intent(),
                plan.approval(),
                plan.treatmentBeams().stream()
                        .map(Beam::machine)
                        .map(Beam.Machine::name)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")),
                equipment.manufacturer(),
                equipment.model().isEmpty() ? equipment.manufacturer() : equipment.model(),
                String.join(", ", equipment.softwareVersions()),
                Technique.of(plan),
                doses.size() == 1 ? OptionalDouble.of(doses.getFirst()) : OptionalDouble.empty(),
                fractions > 0 ? OptionalInt.of(fractions) : OptionalInt.empty());
    }

    /// What a person calls the plan: its label, or how it treats where de-identification took the label out.
    public String title() {
        return label.isEmpty() || label.equals("REMOVED") ? technique.words() : label;
    }

    /// `55 Gy in 20 fractions`, as far as it is known.
    public String prescription() {
        String dose = prescribed.isPresent()
                ? new java.text.DecimalFormat("0.##", java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT))
                                .format(prescribed.getAsDouble())
                        + " Gy"
                : "dose not stated";
        return fractions.isPresent()
                ? dose + " in " + fractions.getAsInt() + (fractions.getAsInt() == 1 ? " fraction" : " fractions")
                : dose;
    }
}
