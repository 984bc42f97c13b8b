package isocentre.plans.planning;

import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads beams: RT Beams (PS3.3 C.8.8.14) and RT Ion Beams (C.8.8.25), which say the same under other names.
final class BeamReader {
    private static final Tag BEAMS = Dictionary.tag("BeamSequence");
    private static final Tag ION_BEAMS = Dictionary.tag("IonBeamSequence");
    private static final Tag NUMBER = Dictionary.tag("BeamNumber");
    private static final Tag NAME = Dictionary.tag("BeamName");
    private static final Tag DESCRIPTION = Dictionary.tag("BeamDescription");
    private static final Tag BEAM_TYPE = Dictionary.tag("BeamType");
    private static final Tag RADIATION = Dictionary.tag("RadiationType");
    private static final Tag DELIVERY = Dictionary.tag("TreatmentDeliveryType");
    private static final Tag MACHINE = Dictionary.tag("TreatmentMachineName");
    private static final Tag MANUFACTURER = Dictionary.tag("Manufacturer");
    private static final Tag MODEL = Dictionary.tag("ManufacturerModelName");
    private static final Tag SERIAL = Dictionary.tag("DeviceSerialNumber");
    private static final Tag UNIT = Dictionary.tag("PrimaryDosimeterUnit");
    private static final Tag AXIS_DISTANCE = Dictionary.tag("SourceAxisDistance");
    private static final Tag VIRTUAL_DISTANCES = Dictionary.tag("VirtualSourceAxisDistances");
    private static final Tag FLUENCE = Dictionary.tag("PrimaryFluenceModeSequence");
    private static final Tag FLUENCE_MODE = Dictionary.tag("FluenceMode");
    private static final Tag FLUENCE_MODE_ID = Dictionary.tag("FluenceModeID");
    private static final Tag FINAL_WEIGHT = Dictionary.tag("FinalCumulativeMetersetWeight");
    private static final Tag SETUP = Dictionary.tag("ReferencedPatientSetupNumber");
    private static final Tag DEVICES = Dictionary.tag("BeamLimitingDeviceSequence");
    private static final Tag ION_DEVICES = Dictionary.tag("IonBeamLimitingDeviceSequence");
    private static final Tag DEVICE = Dictionary.tag("RTBeamLimitingDeviceType");
    private static final Tag PAIRS = Dictionary.tag("NumberOfLeafJawPairs");
    private static final Tag BOUNDARIES = Dictionary.tag("LeafPositionBoundaries");
    private static final Tag MASS = Dictionary.tag("RadiationMassNumber");
    private static final Tag ATOMIC = Dictionary.tag("RadiationAtomicNumber");
    private static final Tag CHARGE = Dictionary.tag("RadiationChargeState");
    private static final Tag SCAN_MODE = Dictionary.tag("ScanMode");
    private static final Tag WEDGES = Dictionary.tag("WedgeSequence");
    private static final Tag ION_WEDGES = Dictionary.tag("IonWedgeSequence");
    private static final Tag BLOCKS = Dictionary.tag("BlockSequence");
    private static final Tag ION_BLOCKS = Dictionary.tag("IonBlockSequence");
    private static final Tag BOLUSES = Dictionary.tag("ReferencedBolusSequence");
    private static final Tag COMPENSATORS = Dictionary.tag("CompensatorSequence");
    private static final Tag ION_COMPENSATORS = Dictionary.tag("IonRangeCompensatorSequence");
    private static final Tag SHIFTERS = Dictionary.tag("RangeShifterSequence");
    private static final Tag MODULATORS = Dictionary.tag("RangeModulatorSequence");

    private BeamReader() {}

    static List<Beam> beams(Place top) {
        List<Beam> beams = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        top.items(BEAMS).forEach(item -> add(item, false, beams, numbers));
        top.items(ION_BEAMS).forEach(item -> add(item, true, beams, numbers));
        return beams;
    }

    private static void add(Place item, boolean ion, List<Beam> beams, Set<Integer> numbers) {
        int number = item.integer(NUMBER).orElseGet(() -> {
            item.doubt(NUMBER, "the beam has no number", "it is numbered by its place");
            return beams.size() + 1;
        });
        if (!numbers.add(number)) {
            item.doubt(NUMBER, "beam number " + number + " occurs twice", "what refers to it means the first");
        }
        beams.add(beam(item, number, ion));
    }

    private static Beam beam(Place item, int number, boolean ion) {
        Optional<Place> fluence = item.items(FLUENCE).stream().findFirst();
        return new Beam(
                number,
                item.text(NAME),
                item.text(DESCRIPTION),
                item.text(BEAM_TYPE).equals("DYNAMIC"),
                item.word(RADIATION, Radiation.class).orElse(Radiation.NOT_STATED),
                item.word(DELIVERY, Delivery.class).orElse(Delivery.NOT_STATED),
                new Beam.Machine(item.text(MACHINE), item.text(MANUFACTURER), item.text(MODEL), item.text(SERIAL)),
                item.text(UNIT),
                item.number(ion ? VIRTUAL_DISTANCES : AXIS_DISTANCE),
                fluence.map(place -> place.text(FLUENCE_MODE)).orElse(""),
                fluence.map(place -> place.text(FLUENCE_MODE_ID)).orElse(""),
                item.number(FINAL_WEIGHT),
                item.integer(SETUP),
                devices(item, ion),
                new Beam.Modifiers(
                        count(item, ion ? ION_WEDGES : WEDGES),
                        count(item, ion ? ION_BLOCKS : BLOCKS),
                        count(item, BOLUSES),
                        count(item, ion ? ION_COMPENSATORS : COMPENSATORS),
                        count(item, SHIFTERS),
                        count(item, MODULATORS)),
                ion ? Optional.of(ionBeam(item)) : Optional.empty(),
                new ControlPointReader(ion).read(item));
    }

    private static int count(Place item, Tag sequence) {
        return item.items(sequence).size();
    }

    private static Beam.IonBeam ionBeam(Place item) {
        return new Beam.IonBeam(item.integer(MASS), item.integer(ATOMIC), item.integer(CHARGE), item.text(SCAN_MODE));
    }

    private static List<Beam.LimitingDevice> devices(Place item, boolean ion) {
        return item.items(ion ? ION_DEVICES : DEVICES).stream()
                .map(device -> new Beam.LimitingDevice(
                        device.text(DEVICE),
                        device.integer(PAIRS).orElse(0),
                        Arrays.stream(device.numbers(BOUNDARIES)).boxed().toList()))
                .toList();
    }
}
