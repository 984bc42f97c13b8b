package isocentre.plans;

import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Patient;
import isocentre.plans.dicom.Uid;
import isocentre.plans.dose.Dose;
import isocentre.plans.images.ImageSeries;
import isocentre.plans.images.Registration;
import isocentre.plans.planning.Plan;
import isocentre.plans.structures.StructureSet;
import java.util.List;
import java.util.Optional;

/// What belongs together: one plan with the structures it was made on, its doses and images; or, where there is no
/// plan, a structure set or a dose with what goes with it.
///
/// @param doses all of the plan: see [PlanDose] for the one that holds all of it
/// @param images that the structures were drawn on, or that share the frame of reference
/// @param issues of the links; those of the objects stay with the objects
public record Case(
        Patient patient,
        Optional<Uid> study,
        Optional<Plan> plan,
        Optional<Link<StructureSet>> structures,
        List<Link<Dose>> doses,
        List<Link<ImageSeries>> images,
        List<Registration> registrations,
        List<Issue> issues) {
    public Case {
        doses = List.copyOf(doses);
        images = List.copyOf(images);
        registrations = List.copyOf(registrations);
        issues = List.copyOf(issues);
    }

    /// The dose of the whole plan, as far as the case holds it.
    public PlanDose dose() {
        return PlanDose.of(this);
    }

    /// What a person calls the case: the plan's label, else that of the structure set or dose.
    public String title() {
        return plan.map(found -> "plan '" + (found.label().isEmpty() ? found.name() : found.label()) + "'")
                .or(() -> structures.map(
                        found -> "structure set '" + found.object().label() + "'"))
                .orElse(doses.isEmpty() ? "images" : "dose without a plan");
    }
}
