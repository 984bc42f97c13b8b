package isocentre.plans;

import isocentre.plans.dose.Dose;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dose.SummationType;
import isocentre.plans.planning.Beam;
import isocentre.plans.planning.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The dose of a whole plan: in one file, as the sum of its beams, or not to be had.
public sealed interface PlanDose {

    /// One file holds it.
    record Whole(Dose dose, DoseGrid grid) implements PlanDose {}

    /// Summed from one dose for each beam, on the same grid.
    ///
    /// @param parts by beam number
    record Summed(List<Dose> parts, DoseGrid grid) implements PlanDose {
        public Summed {
            parts = List.copyOf(parts);
        }
    }

    /// It cannot be given.
    ///
    /// @param reason in plain English, with what to do
    record Unavailable(String reason) implements PlanDose {}

    /// Works out which it is.
    static PlanDose of(Case found) {
        List<Dose> usable = found.doses().stream()
                .map(Link::object)
                .filter(dose -> dose.grid().isPresent())
                .toList();
        List<Dose> whole = usable.stream().filter(PlanDose::ofAll).toList();
        if (whole.size() == 1) {
            return whole(whole.getFirst());
        }
        if (whole.size() > 1) {
            return new Unavailable(
                    whole.size() + " files each say that they hold the dose of the whole plan: say which is meant");
        }
        List<Dose> ofBeams = usable.stream()
                .filter(dose -> dose.summation() == SummationType.BEAM)
                .toList();
        if (!ofBeams.isEmpty() && found.plan().isPresent()) {
            return sum(found.plan().get(), ofBeams);
        }
        if (usable.size() == 1 && found.plan().isEmpty()) {
            return whole(usable.getFirst());
        }
        return new Unavailable(
                usable.isEmpty()
                        ? "there is no usable dose grid: ask for the RT Dose of the plan"
                        : "the doses are of parts of the plan only: ask for the dose of the whole plan, or of every beam");
    }

    private static boolean ofAll(Dose dose) {
        return switch (dose.summation()) {
            case PLAN, MULTI_PLAN, RECORD, NOT_STATED -> true;
            case PLAN_OVERVIEW, FRACTION, BEAM, BRACHY, FRACTION_SESSION, BEAM_SESSION, BRACHY_SESSION, CONTROL_POINT ->
                false;
        };
    }

    private static PlanDose whole(Dose dose) {
        return new Whole(dose, dose.grid().orElseThrow());
    }

    private static PlanDose sum(Plan plan, List<Dose> doses) {
        Map<Integer, Dose> byBeam = new TreeMap<>();
        for (Dose dose : doses) {
            List<Integer> beams = dose.plans().stream()
                    .filter(referenced ->
                            referenced.plan().equals(plan.instance().uid()))
                    .flatMap(referenced -> referenced.beams().stream())
                    .toList();
            if (beams.size() != 1) {
                return new Unavailable(dose.instance().source() + " is the dose of a beam and does not say of which");
            }
            if (byBeam.putIfAbsent(beams.getFirst(), dose) != null) {
                return new Unavailable("there are two doses of beam " + beams.getFirst() + ": leave one out");
            }
        }
        Set<Integer> missing = new TreeSet<>();
        plan.treatmentBeams().stream().map(Beam::number).forEach(missing::add);
        missing.removeAll(byBeam.keySet());
        if (!missing.isEmpty()) {
            return new Unavailable("the doses of beams " + missing + " are missing from the sum: ask for them");
        }
        return added(new ArrayList<>(byBeam.values()));
    }

    private static PlanDose added(List<Dose> parts) {
        Optional<DoseGrid> sum = parts.getFirst().grid();
        for (Dose part : parts.subList(1, parts.size())) {
            DoseGrid grid = part.grid().orElseThrow();
            if (part.units() != parts.getFirst().units()
                    || part.type() != parts.getFirst().type()) {
                return new Unavailable("the doses of the beams differ in unit or type and cannot be summed");
            }
            if (!sum.orElseThrow().geometry().sameAs(grid.geometry())) {
                return new Unavailable("the doses of the beams lie on different grids: export them on one");
            }
            sum = sum.map(so -> so.plus(grid));
        }
        return new Summed(parts, sum.orElseThrow());
    }
}
