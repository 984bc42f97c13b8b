package isocentre.service.plans.gateway;

import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Issues;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.PixelData;
import isocentre.plans.dicom.Place;
import isocentre.plans.dicom.Reading;
import isocentre.plans.dicom.Tag;
import isocentre.plans.dicom.Transfer;
import isocentre.plans.dimse.Services;
import isocentre.plans.dimse.Services.Outcome;
import isocentre.plans.dimse.Status;
import isocentre.service.plans.store.Receipt;
import isocentre.service.plans.store.Receiving;
import isocentre.service.plans.store.Sender;
import isocentre.service.plans.store.StoredLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Takes objects that come by C-STORE, each by the same way as what comes by STOW-RS; the answer says what became of
/// it.
@Component
class DimseStorage {
    private static final Tag INSTANCE = Dictionary.tag("SOPInstanceUID");

    private final Receiving receiving;
    private final StoredLog stored;
    private final Path folder;

    DimseStorage(Receiving receiving, StoredLog stored, @Value("${isocentre.home}") Path home) {
        this.receiving = receiving;
        this.stored = stored;
        this.folder = home.resolve("incoming");
    }

    /// @param receipts to which that of the object is added
    Outcome take(Sender sender, Services.Sent sent, List<Receipt> receipts) throws IOException {
        Path file = Files.createTempFile(folder, "dimse", ".dcm");
        try {
            Receiving.Incoming incoming = Receiving.Incoming.write("object " + sent.instance(), file, out -> {
                Transfer.head(sent.sopClass(), sent.instance(), sent.syntax(), out);
                sent.content().writeTo(out);
            });
            if (another(sent, file)) {
                return new Outcome(
                        Status.IDENTIFIER_DOES_NOT_MATCH, "The data set has another SOP Instance UID than the request");
            }
            Receipt receipt = receiving.receive(sender, incoming, Optional.empty());
            receipts.add(receipt);
            return outcome(receipt);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Whether the object calls itself otherwise than the request does: then nobody could say which of the two is held.
    private static boolean another(Services.Sent sent, Path file) {
        return DicomFile.read(file, PixelData.SKIP, Limits.STANDARD) instanceof Reading.Readable(DicomFile header)
                && Place.of(header, new Issues(""))
                        .uid(INSTANCE)
                        .filter(uid -> !uid.equals(sent.instance()))
                        .isPresent();
    }

    private static Outcome outcome(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Stored ignored -> new Outcome(Status.SUCCESS, "");
            case Receipt.Conflict ignored ->
                new Outcome(Status.DUPLICATE_INSTANCE, "Other content is held under this UID; yours is in quarantine");
            case Receipt.Refused refused -> new Outcome(Status.CANNOT_UNDERSTAND, "Not taken: " + refused.reason());
        };
    }

    /// Tells the log what came by an association.
    void record(Sender sender, List<Receipt> receipts) {
        stored.record(sender, receipts, "C-STORE over TLS");
    }
}
