package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An episode as `docs/reference/derived-tables.md` defines it, worked out from what was given and not from any file.
record Episode(Course course, boolean version5, List<Given> plans, Meanings meanings) {
    static final Comparator<Given> LEADING = Comparator.comparingDouble((Given one) -> -one.plan.dose)
            .thenComparingInt(one -> -one.plan.fractions)
            .thenComparing(one -> one.plan.prescription.id())
            .thenComparing(one -> one.plan.id);

    AgeAndSex people() {
        return plans.stream().map(one -> one.people).reduce(AgeAndSex.UNKNOWN, AgeAndSex::and);
    }

    int startDay() {
        return plans.stream().mapToInt(Given::firstDay).min().orElseThrow();
    }

    /// The day on which treatment started: the first exposure, or in version 5 the item of that name.
    LocalDate startOn() {
        return version5 ? course.started : LocalDate.ofEpochDay(startDay());
    }

    Month month() {
        return Month.of(LocalDate.ofEpochDay(startDay()));
    }

    boolean external() {
        return plans.stream().anyMatch(one -> one.external);
    }

    Given leading() {
        return plans.stream().min(LEADING).orElseThrow();
    }

    String intent() {
        List<String> intents = plans.stream().map(one -> intentOf(one)).toList();
        return intents.contains("palliative") ? "palliative" : intents.contains("radical") ? "radical" : "other";
    }

    boolean mixedIntent() {
        List<String> intents = plans.stream().map(one -> intentOf(one)).toList();
        return intents.contains("palliative") && intents.contains("radical");
    }

    static String intentOf(Given one) {
        return switch (one.scheme().intent()) {
            case "04", "05" -> "palliative";
            case "01", "02", "03" -> "radical";
            default -> "other";
        };
    }

    String purpose() {
        return switch (leading().scheme().intent()) {
            case "04", "05" -> "palliative";
            case "01" -> version5 ? "anti-cancer" : "adjuvant";
            case "02" -> version5 ? "anti-cancer" : "neoadjuvant";
            case "03" -> version5 ? "anti-cancer" : "radical";
            default -> version5 ? "other" : "benign";
        };
    }

    String modality() {
        return external() ? "external" : meanings.modality(leading().scheme().modality());
    }

    String region() {
        return leading().plan.prescription.region();
    }

    String site() {
        return leading().plan.prescription.site();
    }

    String specialist() {
        return version5 ? "" : leading().plan.specialist;
    }

    String icd3() {
        return course.icd.substring(0, 3);
    }

    String tumour() {
        return meanings.tumour(icd3());
    }

    double mainDose() {
        return leading().plan.dose;
    }

    int mainFractions() {
        return leading().plan.fractions;
    }

    double maxDose() {
        return plans.stream().mapToDouble(one -> one.plan.dose).max().orElseThrow();
    }

    int maxFractions() {
        return plans.stream().mapToInt(one -> one.plan.fractions).max().orElseThrow();
    }

    /// Prescriptions with their plans, in order.
    Map<Prescription, List<Given>> prescriptions() {
        Map<Prescription, List<Given>> prescriptions = new LinkedHashMap<>();
        for (Given one : plans) {
            prescriptions
                    .computeIfAbsent(one.plan.prescription, ignored -> new java.util.ArrayList<>())
                    .add(one);
        }
        return prescriptions;
    }

    int sumFractions() {
        return prescriptions().values().stream()
                .mapToInt(plans ->
                        plans.stream().mapToInt(one -> one.plan.fractions).max().orElse(0))
                .sum();
    }

    boolean overDelivered() {
        return plans.stream().anyMatch(one -> one.fractions > one.plan.fractions);
    }

    long daysFrom(LocalDate day) {
        return startOn().toEpochDay() - day.toEpochDay();
    }

    /// Whole days from the later of decision and appropriate date to the start.
    long waitDays() {
        return daysFrom(course.decided.isAfter(course.appropriate) ? course.decided : course.appropriate);
    }
}
