package isocentre.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One episode: all treatment of one primary tumour in one continuous period, as planned and as it went.
final class Course {
    final Centre centre;
    final Person person;
    final String group;
    final String episode;
    final String icd;
    final String laterality;
    final @Nullable LocalDate referred;
    final LocalDate decided;
    final LocalDate appropriate;
    final LocalDate started;
    final String priority;
    final String category;
    final String trial;
    final List<Plan> plans = new ArrayList<>();
    final List<Visit> visits = new ArrayList<>();

    Course(
            Centre centre,
            Person person,
            String group,
            String episode,
            String icd,
            String laterality,
            @Nullable LocalDate referred,
            LocalDate decided,
            LocalDate appropriate,
            LocalDate started,
            String priority,
            String category,
            String trial) {
        this.centre = centre;
        this.person = person;
        this.group = group;
        this.episode = episode;
        this.icd = icd;
        this.laterality = laterality;
        this.referred = referred;
        this.decided = decided;
        this.appropriate = appropriate;
        this.started = started;
        this.priority = priority;
        this.category = category;
        this.trial = trial;
    }

    /// OPCS-4 code of the delivery; empty where the centre left it out.
    String deliveryCode(Plan plan) {
        Scheme scheme = plan.prescription.scheme();
        return switch (scheme.modality()) {
            case "2" -> group.equals("prostate") ? "X653" : "X652";
            case "4" -> "X658";
            default -> scheme.technique().equals("total-body") ? "X651" : "X654";
        };
    }

    /// Dose given in the episode in the months written so far, over all its plans.
    double doseGiven() {
        double given = 0;
        for (Plan plan : plans) {
            given += plan.doseGiven();
        }
        return given;
    }
}
