package isocentre.service.plans.store;

import isocentre.plans.planning.Beam;
import isocentre.plans.planning.Plan;
import isocentre.plans.planning.Radiation;
import java.util.List;
import java.util.Optional;

/// How a plan treats, worked out from its beams: the file has no field for it.
public enum Technique {
    VMAT("VMAT"),
    ARC("Arc, not modulated"),
    IMRT("IMRT, fixed gantry"),
    CONFORMAL("3D conformal"),
    ELECTRON("Electrons"),
    PROTON("Protons"),
    ION("Ions"),
    BRACHYTHERAPY("Brachytherapy"),
    MIXED("Mixed"),
    NOT_STATED("Not stated");

    private final String words;

    Technique(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public static Optional<Technique> named(String name) {
        return List.of(values()).stream().filter(one -> one.name().equals(name)).findFirst();
    }

    static Technique of(Plan plan) {
        List<Technique> found =
                plan.treatmentBeams().stream().map(Technique::of).distinct().toList();
        if (found.isEmpty()) {
            return plan.brachytherapy().isPresent() ? BRACHYTHERAPY : NOT_STATED;
        }
        return found.size() == 1 && plan.brachytherapy().isEmpty() ? found.getFirst() : MIXED;
    }

    private static Technique of(Beam beam) {
        return switch (beam.radiation()) {
            case PROTON -> PROTON;
            case ION -> ION;
            case ELECTRON -> ELECTRON;
            case PHOTON, NEUTRON, NOT_STATED -> photons(beam);
        };
    }

    /// Leaves that stand still at different control points shape a segment; leaves that move modulate.
    private static Technique photons(Beam beam) {
        long shapes = beam.controlPoints().stream()
                .map(point -> point.positions().entrySet().stream()
                        .filter(device -> device.getKey().startsWith("MLC"))
                        .toList())
                .distinct()
                .count();
        if (beam.arc()) {
            return shapes > 2 ? VMAT : ARC;
        }
        return beam.radiation() == Radiation.NOT_STATED && beam.controlPoints().isEmpty()
                ? NOT_STATED
                : shapes > 2 ? IMRT : CONFORMAL;
    }
}
