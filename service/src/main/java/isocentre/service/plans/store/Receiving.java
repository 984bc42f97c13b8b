package isocentre.service.plans.store;

import isocentre.plans.ObjectReading;
import isocentre.plans.dicom.Content;
import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Instances;
import isocentre.plans.dicom.Issues;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.PixelData;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Reading;
import isocentre.plans.dicom.Severity;
import isocentre.plans.dicom.SopClass;
import isocentre.plans.dicom.Uid;
import isocentre.plans.planning.Plan;
import isocentre.service.plans.archive.Archive;
import isocentre.service.plans.archive.Hash;
import isocentre.service.plans.archive.ObjectName;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes objects into the store, one by one: read, hashed, compared with what is held, then stored and indexed. An
/// object is in the index only once the archive holds exactly its bytes.
@Component
public class Receiving {
    private static final isocentre.plans.dicom.Tag STUDY_ID = Dictionary.tag("StudyID");

    private final Archive archive;
    private final Index index;
    private final Quarantine quarantine;
    private final Held held;
    private final Keys keys;
    private final Clock clock;

    Receiving(Archive archive, Index index, Quarantine quarantine, Held held, Keys keys, Clock clock) {
        this.archive = archive;
        this.index = index;
        this.quarantine = quarantine;
        this.held = held;
        this.keys = keys;
        this.clock = clock;
    }

    /// A file that came, still outside the store.
    ///
    /// @param name as the sender calls it, for messages
    public record Incoming(String name, Path file, String sha256, long bytes) {
        /// Writes what comes into the file, hashed on the way. Who made the file removes it.
        public static Incoming write(String name, Path file, Bytes bytes) throws IOException {
            MessageDigest digest = Hash.begin();
            try (OutputStream out =
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
                bytes.writeTo(out);
            }
            return new Incoming(name, file, HexFormat.of().formatHex(digest.digest()), Files.size(file));
        }
    }

    /// Bytes that are yet to come.
    public interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }

    /// @param into the study that the sender named; an object of another is refused
    @Transactional(rollbackFor = IOException.class)
    public Receipt receive(Sender sender, Incoming incoming, Optional<Uid> into) throws IOException {
        return receive(sender, incoming, into, false);
    }

    /// @param deidentified whether this service has just taken out what names the patient
    @Transactional(rollbackFor = IOException.class)
    Receipt receive(Sender sender, Incoming incoming, Optional<Uid> into, boolean deidentified) throws IOException {
        if (Preamble.hidesAnotherFormat(incoming.file())) {
            return new Receipt.Refused(
                    incoming.name(),
                    "its first 128 bytes are the beginning of another kind of file",
                    "Export it again without that preamble.");
        }
        return switch (DicomFile.read(incoming.file(), PixelData.SKIP, Limits.STANDARD)) {
            case Reading.Refused refused -> new Receipt.Refused(incoming.name(), refused.reason(), refused.remedy());
            case Reading.Readable(DicomFile header) -> read(sender, incoming, into, header, deidentified);
        };
    }

    private Receipt read(Sender sender, Incoming incoming, Optional<Uid> into, DicomFile header, boolean deidentified)
            throws IOException {
        Place top = Place.of(header, new Issues(incoming.name()));
        Instance instance = Instances.read(header, top).orElse(null);
        if (instance == null || instance.study().isEmpty() || instance.series().isEmpty()) {
            return new Receipt.Refused(
                    incoming.name(),
                    "it does not say what it is, or which study, series and object",
                    "Export it again with its UIDs.");
        }
        ObjectName name;
        try {
            name = new ObjectName(instance.study().get(), instance.series().get(), instance.uid());
        } catch (IllegalArgumentException malformed) {
            return new Receipt.Refused(
                    incoming.name(), String.valueOf(malformed.getMessage()), "Export it again with well-formed UIDs.");
        }
        if (into.isPresent() && !into.get().equals(name.study())) {
            return new Receipt.Refused(
                    incoming.name(), "it is not of study " + into.get(), "Send it to the study that it belongs to.");
        }
        StoredObject object = new StoredObject(
                name,
                instance.sopClass().value(),
                instance.kind(),
                instance.modality(),
                instance.seriesDescription(),
                incoming.sha256(),
                incoming.bytes(),
                instance.studied().map(moment -> moment.toLocalDate()),
                deidentified,
                clock.instant());
        return keep(sender, incoming, object, instance, top.text(STUDY_ID));
    }

    private Receipt keep(Sender sender, Incoming incoming, StoredObject object, Instance instance, String course)
            throws IOException {
        String patient = keys.patient(sender.provider(), instance.patient().id());
        if (!index.insert(object, patient)) {
            StoredObject known = index.find(object.name().instance()).orElseThrow();
            if (known.sha256().equals(object.sha256()) || sameContent(known, incoming)) {
                boolean before = !held.add(known.name().instance(), sender);
                if (!before) {
                    toMeasure(known);
                }
                return new Receipt.Stored(known, before);
            }
            quarantine.add(sender, incoming, object, known.sha256());
            return new Receipt.Conflict(object.name().instance(), object.sopClass());
        }
        if (!archive.store(object.name(), incoming.file(), incoming.sha256())) {
            index.remove(object.name().instance());
            quarantine.add(sender, incoming, object, "");
            return new Receipt.Conflict(object.name().instance(), object.sopClass());
        }
        held.add(object.name().instance(), sender);
        toMeasure(object);
        if (object.kind() == SopClass.RT_PLAN || object.kind() == SopClass.RT_ION_PLAN) {
            if (ObjectReading.read(incoming.file(), Limits.STANDARD) instanceof ObjectReading.Understood(Plan plan)) {
                index.fact(PlanFact.of(plan, course));
            }
        }
        return new Receipt.Stored(object, false);
    }

    /// Whether what came is what is held in another envelope: the file's head and encoding differ by the way that it
    /// came, its content does not.
    private boolean sameContent(StoredObject known, Incoming incoming) throws IOException {
        ByteArrayOutputStream held = new ByteArrayOutputStream(Math.toIntExact(known.bytes()));
        if (!archive.retrieve(known.name(), held)) {
            return false;
        }
        Optional<String> before =
                content(DicomFile.read(known.name().path(), held.toByteArray(), PixelData.KEEP, Limits.STANDARD));
        return before.isPresent()
                && before.equals(content(DicomFile.read(incoming.file(), PixelData.KEEP, Limits.STANDARD)));
    }

    /// Empty where a part could not be read: it may be what differs.
    private static Optional<String> content(Reading reading) {
        return reading instanceof Reading.Readable(DicomFile file)
                        && file.issues().stream().noneMatch(issue -> issue.severity() == Severity.LOSS)
                ? Optional.of(Content.sha256(file.dataset()))
                : Optional.empty();
    }

    private void toMeasure(StoredObject object) {
        if (!object.kind().image()) {
            index.toMeasure(object.name().study(), clock.instant());
        }
    }

    /// Removes what came, whatever became of it.
    public static void discard(Incoming incoming) throws IOException {
        Files.deleteIfExists(incoming.file());
    }
}
