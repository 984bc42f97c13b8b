package isocentre.plans.deidentifying;

import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Instances;
import isocentre.plans.dicom.Issues;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.dicom.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// De-identifies the objects of a set by the Basic Application Level Confidentiality Profile of DICOM PS3.15 and
/// options of it. References between the objects stay whole: every UID is replaced by the same new one wherever it
/// stands. Preamble and private elements go. Pixels are not looked into.
public final class Deidentifier {
    private static final Tag BURNT_IN = Dictionary.tag("BurnedInAnnotation");
    private static final Tag PIXELS = Dictionary.tag("PixelData");
    private static final Tag SOP_CLASS = Dictionary.tag("SOPClassUID");
    private static final Tag SOP_INSTANCE = Dictionary.tag("SOPInstanceUID");
    private static final String RADIOTHERAPY = "1.2.840.10008.5.1.4.1.1.481.";

    private final Pseudonyms pseudonyms;
    private final Set<Keep> kept;
    private final Identifiers identifiers = new Identifiers();

    /// @param kept what may stay beyond the basic profile
    public Deidentifier(Pseudonyms pseudonyms, Set<Keep> kept) {
        this.pseudonyms = pseudonyms;
        this.kept = kept.isEmpty() ? EnumSet.noneOf(Keep.class) : EnumSet.copyOf(kept);
    }

    /// Learns whom an object names, so that no other of the set keeps that name in a description. To be called for
    /// every object before the first is de-identified; matters only if descriptions are kept.
    public void learn(DicomFile file) {
        identifiers.learn(file.dataset());
    }

    /// Empty if the object does not itself say what and which it is, or is of a kind of which it is not known where it
    /// may name a person: it must not go out.
    ///
    /// @param file with its pixels
    public Optional<Deidentified> deidentify(DicomFile file) {
        Issues issues = new Issues(file.source());
        Place top = Place.of(file, new Issues(file.source()));
        boolean named = top.uid(SOP_CLASS).isPresent() && top.uid(SOP_INSTANCE).isPresent();
        Optional<Instance> instance = Instances.read(file, top).filter(found -> named && known(found));
        if (instance.isEmpty()) {
            return Optional.empty();
        }
        String patient = instance.get().patient().id().isEmpty()
                ? instance.get().patient().name()
                : instance.get().patient().id();
        Cleaning cleaning = new Cleaning(pseudonyms, kept, identifiers, patient);
        DicomFile clean =
                file.withDataset(Completion.of(instance.get().kind(), MethodStatement.add(cleaning.clean(top), kept)));
        burntIn(top, instance.get(), issues);
        Instance after = Instances.read(clean, Place.of(clean, new Issues(file.source())))
                .orElseThrow(() -> new IllegalStateException(file.source() + " lost its identity"));
        return Optional.of(new Deidentified(
                clean,
                after,
                cleaning.changes(),
                ContentHash.of(file.dataset()),
                ContentHash.of(clean.dataset()),
                cleaning.keptTexts(),
                issues.list()));
    }

    private static boolean known(Instance instance) {
        return instance.kind() != SopClass.OTHER || instance.sopClass().value().startsWith(RADIOTHERAPY);
    }

    private static void burntIn(Place top, Instance instance, Issues issues) {
        String stated = top.text(BURNT_IN);
        if (!top.has(PIXELS)) {
            return;
        }
        if (stated.equals("YES")) {
            issues.loss(
                    "",
                    "its pixels show text that may name the patient",
                    "they are as they were: do not pass it on as it is");
        } else if (!List.of("NO").contains(stated) && instance.kind() == SopClass.OTHER) {
            issues.doubt(
                    "", "it does not say whether its pixels show text", "look at the picture before you pass it on");
        }
    }
}
