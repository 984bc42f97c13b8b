package isocentre.plans;

import isocentre.plans.dicom.Issues;
import isocentre.plans.dicom.Uid;
import isocentre.plans.dose.Dose;
import isocentre.plans.geometry.PatientPosition;
import isocentre.plans.images.ImageSeries;
import isocentre.plans.images.Registration;
import isocentre.plans.planning.PatientSetup;
import isocentre.plans.planning.Plan;
import isocentre.plans.structures.StructureSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether what is linked also lies in the same space.
final class FrameChecks {
    private FrameChecks() {}

    /// Plan, dose and structures must share a frame of reference, or be registered to each other.
    static void check(
            Optional<Plan> plan,
            Optional<StructureSet> structures,
            List<Link<Dose>> doses,
            List<Registration> registrations,
            Issues issues) {
        List<Uid> frames = structures.map(StructureSet::framesOfReference).orElse(List.of());
        if (frames.isEmpty()) {
            return;
        }
        plan.flatMap(found -> found.instance().frameOfReference())
                .filter(frame -> !frames.contains(frame))
                .ifPresent(frame -> issues.doubt(
                        "",
                        "the plan and its structures lie in different frames of reference",
                        "the isocentre cannot be placed among the structures"));
        for (Link<Dose> link : doses) {
            Optional<Uid> frame = link.object().instance().frameOfReference();
            String source = link.object().instance().source();
            if (frame.isEmpty()) {
                issues.doubt(
                        "",
                        "the dose " + source + " does not state its frame of reference",
                        "it is taken for the structures'");
            } else if (!frames.contains(frame.get())) {
                boolean registered = registrations.stream().anyMatch(registration -> joins(registration, frame.get()));
                issues.loss(
                        "",
                        "the dose " + source + " and the structures lie in different frames of reference",
                        registered
                                ? "they can be brought together only by the registration among the files"
                                : "the dose in the structures cannot be measured without a registration");
            }
        }
    }

    private static boolean joins(Registration registration, Uid frame) {
        return registration.instance().frameOfReference().equals(Optional.of(frame))
                || registration.mappings().stream()
                        .anyMatch(mapping -> mapping.source().equals(Optional.of(frame)));
    }

    /// The patient should lie in the images as the plan has it.
    static void positions(Plan plan, List<Link<ImageSeries>> images, Issues issues) {
        Set<PatientPosition> planned = plan.setups().stream()
                .map(PatientSetup::position)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        for (Link<ImageSeries> link : images) {
            link.object()
                    .position()
                    .filter(position -> !planned.isEmpty() && !planned.contains(position))
                    .ifPresent(position -> issues.doubt(
                            "",
                            "the patient lay " + position + " for the images and is planned " + planned,
                            "check left and right, head and feet"));
        }
    }
}
