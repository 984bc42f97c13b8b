package isocentre.plans.planning;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// An external beam or arc, of an RT Plan or an RT Ion Plan.
///
/// @param dynamic Beam Type: whether the machine moves while the beam is on
/// @param meterUnit Primary Dosimeter Unit: `MU`, `MINUTE`, `NP` (number of particles)
/// @param sourceAxisDistance mm
/// @param fluenceMode `STANDARD`, `NON_STANDARD`; with [#fluenceModeId] `FFF` for a beam without flattening filter
/// @param finalWeight Final Cumulative Meterset Weight: what the last control point's weight is a part of
/// @param modifiers wedges, blocks, boluses, compensators and range modifiers, counted
/// @param ion what an ion beam has besides
public record Beam(
        int number,
        String name,
        String description,
        boolean dynamic,
        Radiation radiation,
        Delivery delivery,
        Machine machine,
        String meterUnit,
        OptionalDouble sourceAxisDistance,
        String fluenceMode,
        String fluenceModeId,
        OptionalDouble finalWeight,
        OptionalInt patientSetup,
        List<LimitingDevice> limitingDevices,
        Modifiers modifiers,
        Optional<IonBeam> ion,
        List<ControlPoint> controlPoints) {
    public Beam {
        limitingDevices = List.copyOf(limitingDevices);
        controlPoints = List.copyOf(controlPoints);
    }

    /// The machine as the plan names it.
    public record Machine(String name, String manufacturer, String model, String serialNumber) {}

    /// A jaw pair or multileaf collimator.
    ///
    /// @param kind `X`, `Y`, `ASYMX`, `ASYMY`, `MLCX`, `MLCY`, `MLCX1` …
    /// @param pairs of jaws or leaves
    /// @param boundaries of the leaves, across their travel, mm at the isocentre: pairs + 1; empty for jaws
    public record LimitingDevice(String kind, int pairs, List<Double> boundaries) {
        public LimitingDevice {
            boundaries = List.copyOf(boundaries);
        }

        public boolean multileaf() {
            return kind.startsWith("MLC");
        }
    }

    /// How many of each stand in the beam.
    public record Modifiers(
            int wedges, int blocks, int boluses, int compensators, int rangeShifters, int rangeModulators) {}

    /// What an ion beam has besides.
    ///
    /// @param massNumber 1 for protons
    /// @param scanMode `NONE`, `UNIFORM`, `MODULATED`, `MODULATED_SPEC`
    public record IonBeam(OptionalInt massNumber, OptionalInt atomicNumber, OptionalInt chargeState, String scanMode) {}

    /// Whether the gantry turns while the beam is on.
    public boolean arc() {
        return controlPoints.stream()
                .anyMatch(point -> point.gantryRotation().equals("CW")
                        || point.gantryRotation().equals("CC")
                        || point.gantryRotation().equals("CCW"));
    }
}
