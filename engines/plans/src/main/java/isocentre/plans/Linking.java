package isocentre.plans;

import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Issues;
import isocentre.plans.dicom.Severity;
import isocentre.plans.dicom.Uid;
import isocentre.plans.dose.Dose;
import isocentre.plans.images.ImageSeries;
import isocentre.plans.images.Registration;
import isocentre.plans.planning.Plan;
import isocentre.plans.structures.StructureSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Works out what belongs together: by references first; where they are missing or lead nowhere, by a shared frame
/// of reference, but only if there is no choice.
final class Linking {
    private final List<Plan> plans;
    private final List<StructureSet> structureSets;
    private final List<Dose> doses;
    private final List<Registration> registrations;
    private final ImageLinking imageLinking;
    private final Set<Uid> used = new HashSet<>();

    Linking(
            List<Plan> plans,
            List<StructureSet> structureSets,
            List<Dose> doses,
            List<ImageSeries> series,
            List<Registration> registrations) {
        this.plans = plans;
        this.structureSets = structureSets;
        this.doses = doses;
        this.registrations = registrations;
        this.imageLinking = new ImageLinking(series);
    }

    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        plans.forEach(plan -> cases.add(ofPlan(plan)));
        structureSets.stream()
                .filter(structures -> !used.contains(structures.instance().uid()))
                .forEach(structures -> cases.add(ofStructures(structures)));
        doses.stream().filter(dose -> !used.contains(dose.instance().uid())).forEach(dose -> cases.add(ofDose(dose)));
        return cases;
    }

    private Case ofPlan(Plan plan) {
        Issues issues = new Issues(plan.instance().source());
        Optional<Link<StructureSet>> structures = structuresOf(plan, issues);
        List<Link<Dose>> found = dosesOf(plan, issues);
        structures.ifPresent(link -> used.add(link.object().instance().uid()));
        found.forEach(link -> used.add(link.object().instance().uid()));
        return assembled(plan.instance(), Optional.of(plan), structures, found, issues);
    }

    private Case ofStructures(StructureSet structures) {
        Issues issues = new Issues(structures.instance().source());
        List<Link<Dose>> found = new ArrayList<>();
        for (Dose dose : doses) {
            boolean named =
                    dose.structureSet().equals(Optional.of(structures.instance().uid()));
            boolean near = Kinship.nearest(dose, structureSets).equals(List.of(structures));
            if (!used.contains(dose.instance().uid()) && (named || near)) {
                used.add(dose.instance().uid());
                found.add(new Link<>(dose, named ? Link.Basis.REFERENCE : Kinship.basis(dose, structures)));
            }
        }
        return assembled(
                structures.instance(),
                Optional.empty(),
                Optional.of(new Link<>(structures, Link.Basis.REFERENCE)),
                found,
                issues);
    }

    private Case ofDose(Dose dose) {
        Issues issues = new Issues(dose.instance().source());
        dose.plans()
                .forEach(referenced -> issues.add(
                        Severity.LOSS,
                        "",
                        "its plan " + referenced.plan() + " is not among the files",
                        "it stands alone"));
        return assembled(
                dose.instance(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Link<>(dose, Link.Basis.REFERENCE)),
                issues);
    }

    private Case assembled(
            Instance main,
            Optional<Plan> plan,
            Optional<Link<StructureSet>> structures,
            List<Link<Dose>> found,
            Issues issues) {
        List<Uid> frames = structures
                .map(link -> link.object().framesOfReference())
                .orElseGet(() -> main.frameOfReference().stream().toList());
        FrameChecks.check(plan, structures.map(Link::object), found, registrations, issues);
        List<Link<ImageSeries>> images = imageLinking.images(structures.map(Link::object), frames, issues);
        plan.ifPresent(present -> FrameChecks.positions(present, images, issues));
        List<Registration> related = registrations.stream()
                .filter(registration -> registration.instance().frameOfReference().stream()
                                .anyMatch(frames::contains)
                        || registration.mappings().stream()
                                .anyMatch(mapping -> mapping.source().stream().anyMatch(frames::contains)))
                .toList();
        return new Case(main.patient(), main.study(), plan, structures, found, images, related, issues.list());
    }

    private Optional<Link<StructureSet>> structuresOf(Plan plan, Issues issues) {
        Optional<StructureSet> named = structureSets.stream()
                .filter(structures -> plan.structureSet()
                        .equals(Optional.of(structures.instance().uid())))
                .findFirst();
        if (named.isPresent()) {
            return named.map(structures -> new Link<>(structures, Link.Basis.REFERENCE));
        }
        String broken = plan.structureSet()
                .map(uid -> "the structure set that it was planned on, " + uid + ", is not among the files")
                .orElse("it names no structure set");
        List<StructureSet> near = Kinship.nearest(plan, structureSets);
        if (near.size() != 1) {
            issues.loss(
                    "",
                    broken,
                    near.isEmpty()
                            ? "no structures can be measured in this plan: ask for them"
                            : near.size() + " others share its frame of reference or study: say which is meant");
            return Optional.empty();
        }
        Link.Basis basis = Kinship.basis(plan, near.getFirst());
        issues.doubt(
                "",
                broken,
                near.getFirst().instance().source() + " is taken instead (" + basis.words()
                        + "): its contours may not be those that were planned on");
        return Optional.of(new Link<>(near.getFirst(), basis));
    }

    private List<Link<Dose>> dosesOf(Plan plan, Issues issues) {
        List<Link<Dose>> found = new ArrayList<>();
        for (Dose dose : doses) {
            boolean named = dose.plans().stream()
                            .anyMatch(referenced ->
                                    referenced.plan().equals(plan.instance().uid()))
                    || plan.doses().contains(dose.instance().uid());
            if (named) {
                found.add(new Link<>(dose, Link.Basis.REFERENCE));
            } else if (orphan(dose) && Kinship.nearest(dose, plans).equals(List.of(plan))) {
                Link.Basis basis = Kinship.basis(plan, dose);
                issues.doubt(
                        "",
                        "the dose " + dose.instance().source()
                                + (dose.plans().isEmpty()
                                        ? " names no plan"
                                        : " names a plan that is not among the files"),
                        "it is taken for a dose of this plan (" + basis.words() + ")");
                found.add(new Link<>(dose, basis));
            }
        }
        if (found.isEmpty()) {
            issues.loss("", "there is no dose of this plan among the files", "nothing can be measured in it");
        }
        return found;
    }

    private boolean orphan(Dose dose) {
        return plans.stream()
                .noneMatch(plan -> dose.plans().stream()
                                .anyMatch(referenced ->
                                        referenced.plan().equals(plan.instance().uid()))
                        || plan.doses().contains(dose.instance().uid()));
    }
}
