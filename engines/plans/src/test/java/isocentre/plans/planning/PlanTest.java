package isocentre.plans.planning;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.plans.Objects;
import isocentre.plans.Phantom;
import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DatasetBuilder;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.ObjectHeader;
import isocentre.plans.dicom.Sequence;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.dicom.Tag;
import isocentre.plans.geometry.PatientPosition;
import isocentre.plans.geometry.Vector;
import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Tag GROUPS = Dictionary.tag("FractionGroupSequence");
    private static final Tag USES = Dictionary.tag("ReferencedBeamSequence");

    @Test
    void thePrescriptionAndItsFractionsAreRead() {
        Plan plan = Objects.read(Phantom.plan(), Plan.class);

        assertThat(plan.issues()).isEmpty();
        assertThat(plan.structureSet()).contains(Phantom.STRUCTURES);
        assertThat(plan.prescriptions().getFirst().prescribed()).contains(new Gray(40));
        FractionGroup group = plan.fractionGroups().getFirst();
        assertThat(group.fractions()).contains(new Fractions(20));
        assertThat(group.beams())
                .extracting(FractionGroup.BeamUse::dose)
                .containsExactly(Optional.of(new Gray(1.2)), Optional.of(new Gray(0.8)));
        assertThat(plan.setups().getFirst().position()).contains(PatientPosition.HFS);
    }

    @Test
    void aControlPointKeepsWhatTheOneBeforeItSaid() {
        Beam beam = Objects.read(Phantom.plan(), Plan.class).beam(2).orElseThrow();

        assertThat(beam.controlPoints()).hasSize(3);
        ControlPoint last = beam.controlPoints().getLast();
        assertThat(last.energy()).hasValue(6);
        assertThat(last.gantryAngle()).hasValue(180);
        assertThat(last.isocentre()).contains(Vector.ZERO);
        assertThat(last.positions().get("ASYMX")).containsExactly(-20.0, 20.0);
        assertThat(last.positions().get("MLCX")).containsExactly(-12.0, -12.0, 8.0, 8.0);
        assertThat(last.weight()).hasValue(1);
        assertThat(beam.limitingDevices().getLast().multileaf()).isTrue();
        assertThat(beam.arc()).isFalse();
    }

    @Test
    void aSetUpBeamWithoutMetersetDoesNotTreatWhateverItSays() {
        Dataset plan = Phantom.plan();
        Sequence groups = plan.sequence(GROUPS).orElseThrow();
        Dataset group = groups.items().getFirst().dataset();
        Dataset bare = new DatasetBuilder().numbers("ReferencedBeamNumber", 2).build();
        Dataset first = group.sequence(USES).orElseThrow().items().getFirst().dataset();
        Dataset changed = group.with(Sequence.of(USES, List.of(first, bare)));

        Plan read = Objects.read(plan.with(Sequence.of(GROUPS, List.of(changed))), Plan.class);

        assertThat(read.beams()).hasSize(2);
        assertThat(read.treatmentBeams()).extracting(Beam::number).containsExactly(1);
    }

    @Test
    void aScannedProtonBeamHasItsSpots() {
        Dataset point = new DatasetBuilder()
                .numbers("ControlPointIndex", 0)
                .numbers("NominalBeamEnergy", 150.5)
                .text("ScanSpotTuneID", "4.0")
                .numbers("NumberOfScanSpotPositions", 2)
                .numbers("ScanSpotPositionMap", -5, 0, 5, 2.5)
                .numbers("ScanSpotMetersetWeights", 1.5, 2)
                .numbers("NumberOfPaintings", 1)
                .numbers("CumulativeMetersetWeight", 0)
                .build();
        Dataset plan = ObjectHeader.of(Phantom.instance(SopClass.RT_ION_PLAN, Phantom.PLAN, "RTPLAN", 5))
                .items(
                        "IonBeamSequence",
                        new DatasetBuilder()
                                .numbers("BeamNumber", 1)
                                .text("RadiationType", "PROTON")
                                .numbers("RadiationMassNumber", 1)
                                .text("ScanMode", "MODULATED")
                                .items("IonControlPointSequence", point)
                                .build())
                .build();

        Beam beam = Objects.read(plan, Plan.class).beams().getFirst();

        assertThat(beam.radiation()).isEqualTo(Radiation.PROTON);
        assertThat(beam.ion().orElseThrow().scanMode()).isEqualTo("MODULATED");
        ControlPoint.Spots spots = beam.controlPoints().getFirst().spots().orElseThrow();
        assertThat(spots.xs()).containsExactly(-5.0, 5.0);
        assertThat(spots.ys()).containsExactly(0.0, 2.5);
        assertThat(spots.weights()).containsExactly(1.5, 2.0);
    }

    @Test
    void aBrachytherapyPlanHasItsSourcesChannelsAndDwells() {
        Dataset plan = ObjectHeader.of(Phantom.instance(SopClass.RT_PLAN, Phantom.PLAN, "RTPLAN", 5))
                .text("BrachyTreatmentTechnique", "INTRACAVITARY")
                .text("BrachyTreatmentType", "HDR")
                .items(
                        "SourceSequence",
                        new DatasetBuilder()
                                .numbers("SourceNumber", 1)
                                .text("SourceIsotopeName", "Ir-192")
                                .numbers("SourceIsotopeHalfLife", 73.83)
                                .numbers("ReferenceAirKermaRate", 40_000)
                                .build())
                .items(
                        "ApplicationSetupSequence",
                        new DatasetBuilder()
                                .numbers("ApplicationSetupNumber", 1)
                                .items(
                                        "ChannelSequence",
                                        new DatasetBuilder()
                                                .numbers("ChannelNumber", 1)
                                                .numbers("ChannelTotalTime", 30)
                                                .items("BrachyControlPointSequence", dwell(0, 0), dwell(1, 100))
                                                .build())
                                .build())
                .build();

        Brachytherapy brachy = Objects.read(plan, Plan.class).brachytherapy().orElseThrow();

        assertThat(brachy.treatment()).isEqualTo("HDR");
        assertThat(brachy.sources().getFirst().halfLife()).hasValue(73.83);
        Brachytherapy.Channel channel =
                brachy.applicationSetups().getFirst().channels().getFirst();
        assertThat(channel.totalTime()).hasValue(30);
        assertThat(channel.dwells().getLast().position()).contains(new Vector(1, 2, 3));
        assertThat(channel.dwells().getLast().weight()).hasValue(100);
    }

    private static Dataset dwell(int index, double weight) {
        return new DatasetBuilder()
                .numbers("ControlPointIndex", index)
                .numbers("ControlPointRelativePosition", 5)
                .numbers("ControlPoint3DPosition", 1, 2, 3)
                .numbers("CumulativeTimeWeight", weight)
                .build();
    }

    @Test
    void aBeamThatIsUsedButMissingAndAPrescriptionBelowZeroAreTold() {
        Dataset plan = ObjectHeader.of(Phantom.instance(SopClass.RT_PLAN, Phantom.PLAN, "RTPLAN", 5))
                .items(
                        "DoseReferenceSequence",
                        new DatasetBuilder()
                                .numbers("TargetPrescriptionDose", -2)
                                .build())
                .items(
                        "FractionGroupSequence",
                        new DatasetBuilder()
                                .numbers("FractionGroupNumber", 1)
                                .text("NumberOfFractionsPlanned", "5.0")
                                .items(
                                        "ReferencedBeamSequence",
                                        new DatasetBuilder()
                                                .numbers("ReferencedBeamNumber", 7)
                                                .build())
                                .build())
                .build();

        Plan read = Objects.read(plan, Plan.class);

        assertThat(read.fractionGroups().getFirst().fractions()).contains(new Fractions(5));
        assertThat(read.prescriptions().getFirst().prescribed()).isEmpty();
        assertThat(Objects.serious(read)).hasSize(2);
    }
}
