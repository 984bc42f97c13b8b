package isocentre.plans.summing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.plans.Conformance;
import isocentre.plans.Objects;
import isocentre.plans.Phantom;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Patient;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.dicom.Uid;
import isocentre.plans.dose.Dose;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dose.SummationType;
import isocentre.plans.dvh.DoseField;
import isocentre.plans.geometry.Affine;
import isocentre.plans.geometry.Vector;
import isocentre.plans.images.Registration;
import isocentre.plans.images.Registration.Kind;
import isocentre.plans.images.Registration.Mapping;
import isocentre.plans.summing.DoseSum.Done;
import isocentre.plans.summing.DoseSum.Part;
import isocentre.plans.summing.DoseSum.Refused;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DoseSumTest {
    private static final Uid OTHER = Phantom.uid(77);

    private int made = 500;

    private Uid fresh() {
        return Phantom.uid(made++);
    }

    @Test
    @DisplayName("On one grid doses add voxel by voxel with their weights, and the file is a valid RT Dose")
    void weights() throws Exception {
        Dose dose = Phantom.dose();
        Done done = (Done) DoseSum.of(List.of(new Part(dose, 1), new Part(dose, 0.5)), List.of(), this::fresh);
        Dose again = Objects.again(done.dose().file(), Dose.class);
        for (int i = 0; i < 9; i++) {
            assertThat(again.grid().orElseThrow().at(i))
                    .isCloseTo(1.5f * dose.grid().orElseThrow().at(i), within(1e-4f));
        }
        assertThat(done.issues()).isEmpty();
        assertThat(again.summation()).isEqualTo(SummationType.PLAN);
        assertThat(again.instance().uid()).isNotEqualTo(dose.instance().uid());
        assertThat(Conformance.errors(done.dose().file())).isEmpty();
    }

    @Test
    @DisplayName("A dose in another frame is moved by the registration, whichever of the two frames that is in")
    void registered() {
        // The other frame lies 4 mm to the right: a point p here is p + (4, 0, 0) there. 0.5 Gy a mm: 2 Gy
        // more.
        Affine shift = new Affine(1, 0, 0, 4, 0, 1, 0, 0, 0, 0, 1, 0);
        Dose first = Phantom.dose();
        List<Part> parts = List.of(new Part(first, 1), new Part(inFrame(OTHER), 1));
        Registration there = registration(OTHER, new Mapping(Optional.of(Phantom.FRAME), List.of(), shift, Kind.RIGID));
        Registration here =
                registration(Phantom.FRAME, new Mapping(Optional.of(OTHER), List.of(), shift.inverse(), Kind.RIGID));
        for (Registration registration : List.of(there, here)) {
            Done done = (Done) DoseSum.of(parts, List.of(registration), this::fresh);
            DoseGrid sum = done.dose().grid().orElseThrow();
            assertThat(new DoseField(sum).at(new Vector(0, 0, 0))).hasValueCloseTo(42.0, within(1e-4));
            // The last column lies outside the moved dose.
            assertThat(done.issues())
                    .singleElement()
                    .satisfies(issue -> assertThat(issue.what()).contains("nothing of 11.1%"));
        }
    }

    @Test
    @DisplayName("Frames that nothing joins, or two registrations, are refused")
    void notJoined() {
        List<Part> parts = List.of(new Part(Phantom.dose(), 1), new Part(inFrame(OTHER), 1));
        assertThat(reason(parts, List.of())).contains("no registration joins the two");
        Mapping same = new Mapping(Optional.of(Phantom.FRAME), List.of(), Affine.IDENTITY, Kind.RIGID);
        assertThat(reason(parts, List.of(registration(OTHER, same), registration(OTHER, same))))
                .contains("2 registrations join");
        Affine stretched = new Affine(1.1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);
        Mapping affine = new Mapping(Optional.of(Phantom.FRAME), List.of(), stretched, Kind.RIGID);
        assertThat(reason(parts, List.of(registration(OTHER, affine)))).contains("not rigid");
    }

    @Test
    @DisplayName("Doses of two people, and weights of nothing, are refused")
    void refused() {
        Dose dose = Phantom.dose();
        assertThat(reason(List.of(new Part(dose, 0)), List.of())).contains("must be above zero");
        Dose other = with(dose, new Patient("SYNTHETIC-2", "SYNTHETIC^OTHER", "O", Optional.empty()), Phantom.FRAME);
        assertThat(reason(List.of(new Part(dose, 1), new Part(other, 1)), List.of()))
                .contains("doses of two people do not add");
    }

    private String reason(List<Part> parts, List<Registration> registrations) {
        return ((Refused) DoseSum.of(parts, registrations, this::fresh)).reason();
    }

    private static Dose inFrame(Uid frame) {
        return with(Phantom.dose(), Phantom.dose().instance().patient(), frame);
    }

    private static Dose with(Dose dose, Patient patient, Uid frame) {
        Instance is = dose.instance();
        Instance instance = new Instance(
                "other.dcm",
                is.kind(),
                is.sopClass(),
                Phantom.uid(78),
                is.study(),
                is.series(),
                Optional.of(frame),
                is.modality(),
                patient,
                is.equipment(),
                is.studyDescription(),
                is.seriesDescription(),
                is.studied());
        return new Dose(
                instance,
                dose.grid(),
                dose.units(),
                dose.type(),
                dose.summation(),
                dose.comment(),
                dose.normalisationPoint(),
                dose.heterogeneity(),
                dose.plans(),
                dose.structureSet(),
                dose.histograms(),
                dose.issues());
    }

    private static Registration registration(Uid own, Mapping mapping) {
        Instance like = Phantom.instance(SopClass.SPATIAL_REGISTRATION, Phantom.uid(79), "REG", 8);
        Instance instance = new Instance(
                like.source(),
                like.kind(),
                like.sopClass(),
                like.uid(),
                like.study(),
                like.series(),
                Optional.of(own),
                like.modality(),
                like.patient(),
                like.equipment(),
                "",
                "",
                like.studied());
        return new Registration(instance, List.of(mapping), List.of(), List.of());
    }
}
