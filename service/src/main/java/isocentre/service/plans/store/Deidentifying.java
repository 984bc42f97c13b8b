package isocentre.service.plans.store;

import isocentre.plans.deidentifying.Deidentified;
import isocentre.plans.deidentifying.Deidentifier;
import isocentre.plans.deidentifying.Keep;
import isocentre.plans.deidentifying.Pseudonyms;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.PixelData;
import isocentre.plans.dicom.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Takes out what names the patient, by the basic profile of PS3.15, before an object is stored or leaves its provider.
/// Kept: names of structures and plans that name nobody, machine and planning system, sex and age, and the days
/// between dates. The same object always becomes the same copy.
@Component
public class Deidentifying {
    private static final Set<Keep> KEPT = EnumSet.of(Keep.DESCRIPTORS, Keep.DEVICE, Keep.PATIENT, Keep.SHIFTED_DATES);

    private final Receiving receiving;
    private final Keys keys;
    private final Plans plans;
    private final Path folder;

    Deidentifying(Receiving receiving, Keys keys, Plans plans, @Value("${isocentre.home}") Path home) {
        this.receiving = receiving;
        this.keys = keys;
        this.plans = plans;
        this.folder = home.resolve("incoming");
    }

    /// Stores the files without what names the patient.
    public List<Receipt> receive(Sender sender, List<Receiving.Incoming> files) throws IOException {
        Deidentifier deidentifier = new Deidentifier(new Pseudonyms(keys.secret()), KEPT);
        for (Receiving.Incoming file : files) {
            if (DicomFile.read(file.file(), PixelData.SKIP, Limits.STANDARD)
                    instanceof Reading.Readable(DicomFile read)) {
                deidentifier.learn(read);
            }
        }
        List<Receipt> receipts = new ArrayList<>();
        for (Receiving.Incoming file : files) {
            receipts.add(
                    switch (DicomFile.read(file.file(), PixelData.KEEP, Limits.STANDARD)) {
                        case Reading.Refused refused ->
                            new Receipt.Refused(file.name(), refused.reason(), refused.remedy());
                        case Reading.Readable(DicomFile read) ->
                            one(sender, file.name(), deidentifier.deidentify(read));
                    });
        }
        return receipts;
    }

    private Receipt one(Sender sender, String name, Optional<Deidentified> done) throws IOException {
        if (done.isEmpty() || !done.get().contentUnchanged()) {
            return new Receipt.Refused(
                    name, "it is of a kind of which it is not known where it may name a person", "Leave it out.");
        }
        Path file = Files.createTempFile(folder, "clean", ".dcm");
        try {
            return receiving.receive(
                    sender, Receiving.Incoming.write(name, file, done.get().file()::write), Optional.empty(), true);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// A copy of a study without what names the patient, for those who may not know.
    ///
    /// @param objects of one study, not yet de-identified
    /// @return what became of each
    public List<Receipt> copy(Sender sender, List<StoredObject> objects) throws IOException {
        List<Receiving.Incoming> files = new ArrayList<>();
        try {
            for (StoredObject object : objects) {
                Path file = Files.createTempFile(folder, "copy", ".dcm");
                files.add(new Receiving.Incoming(
                        object.modality() + " " + object.name().instance(), file, object.sha256(), object.bytes()));
                try (OutputStream out = Files.newOutputStream(file)) {
                    plans.write(object, out);
                }
            }
            return receive(sender, files);
        } finally {
            for (Receiving.Incoming file : files) {
                Receiving.discard(file);
            }
        }
    }
}
