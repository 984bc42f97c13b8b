package isocentre.service.plans.store;

import isocentre.plans.dicom.Uid;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.plans.archive.Archive;
import isocentre.service.plans.archive.Hash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the store holds, for those who may see it. Who asks for content says so first, by [#record].
@Component
public class Plans {
    private final Archive archive;
    private final Index index;
    private final AuditLog log;

    Plans(Archive archive, Index index, AuditLog log) {
        this.archive = archive;
        this.index = index;
        this.log = log;
    }

    /// The objects of a study that the reader may see; none if there are none, or none for this reader.
    public List<StoredObject> study(Reader reader, Uid study) {
        return index.visible(reader, study);
    }

    /// All that the reader may see, latest first.
    public List<StoredObject> all(Reader reader) {
        return index.visible(reader, "true", Map.of());
    }

    /// What the reader may see and a search asks for, latest first.
    public List<StoredObject> search(Reader reader, Search search) {
        return index.visible(reader, search.condition(), search.parameters());
    }

    public Optional<StoredObject> object(Reader reader, Uid study, Uid instance) {
        return study(reader, study).stream()
                .filter(object -> object.name().instance().equals(instance))
                .findFirst();
    }

    /// What a provider holds of a study, whoever asks: who shows it decides who may see it.
    public List<StoredObject> heldBy(String provider, Uid study) {
        return index.visible(new Reader("", java.util.Set.of(provider), java.time.LocalDate.EPOCH), study).stream()
                .filter(object -> holders(object).contains(provider))
                .toList();
    }

    /// An object, whoever asks: who shows anything of it decides who may see it.
    public Optional<StoredObject> known(Uid instance) {
        return index.find(instance);
    }

    public Optional<PlanFact> fact(StoredObject plan) {
        return index.factOf(plan.name().instance());
    }

    /// The providers that hold an object, first holder first.
    public List<String> holders(StoredObject object) {
        return index.holders(object.name().instance());
    }

    /// Records a look at the content of a study.
    public void record(Reader reader, Uid study, List<StoredObject> objects, String purpose) {
        String owners = objects.stream()
                .flatMap(object -> holders(object).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        log.append(
                reader.actor(),
                Act.PLANS_SEEN,
                study.value(),
                objects.size() + (objects.size() == 1 ? " object" : " objects") + " held by " + owners + ": "
                        + purpose);
    }

    /// Writes an object's content, byte for byte as it came.
    ///
    /// @throws IOException if the archive lost it, or gives other bytes than came: what was written must not
    ///     be used
    public void write(StoredObject object, OutputStream out) throws IOException {
        MessageDigest digest = Hash.begin();
        if (!archive.retrieve(object.name(), new DigestOutputStream(out, digest))) {
            throw new IOException("The archive does not hold " + object.name().path() + ", which the index has");
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(object.sha256())) {
            throw new IOException(
                    "The archive gives other content of " + object.name().path() + " than was stored");
        }
    }

    public byte[] bytes(StoredObject object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(object.bytes()));
        write(object, bytes);
        return bytes.toByteArray();
    }
}
