package isocentre.service.plans.store;

import isocentre.plans.dicom.Limits;
import isocentre.service.plans.archive.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Files that a person sends: DICOM files, or zips of them. A zip is unpacked as it is read, to a limit.
@Component
public class Deposits {
    private static final int MOST_FILES = 10_000;
    private static final long MOST_BYTES = 4L << 30;

    private final Receiving receiving;
    private final Deidentifying deidentifying;
    private final StoredLog stored;
    private final Path folder;

    Deposits(
            Receiving receiving, Deidentifying deidentifying, StoredLog stored, @Value("${isocentre.home}") Path home) {
        this.receiving = receiving;
        this.deidentifying = deidentifying;
        this.stored = stored;
        this.folder = home.resolve("incoming");
    }

    /// A file of the form.
    public interface Sent {
        String name();

        InputStream open() throws IOException;
    }

    /// @param deidentify whether what names the patient is taken out before anything is stored
    public List<Receipt> receive(Sender sender, List<Sent> sent, boolean deidentify) throws IOException {
        List<Receiving.Incoming> files = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        try {
            for (Sent one : sent) {
                take(one, files, receipts);
            }
            if (deidentify) {
                receipts.addAll(deidentifying.receive(sender, files));
            } else {
                for (Receiving.Incoming file : files) {
                    receipts.add(receiving.receive(sender, file, Optional.empty()));
                }
            }
        } finally {
            for (Receiving.Incoming file : files) {
                Receiving.discard(file);
            }
        }
        stored.record(sender, receipts, "upload");
        return receipts;
    }

    private void take(Sent sent, List<Receiving.Incoming> files, List<Receipt> receipts) throws IOException {
        try (PushbackInputStream in = new PushbackInputStream(sent.open(), 4)) {
            byte[] start = in.readNBytes(4);
            in.unread(start);
            if (start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
                unpack(sent.name(), in, files, receipts);
            } else {
                keep(sent.name(), in, files, receipts);
            }
        }
    }

    private void unpack(String name, InputStream in, List<Receiving.Incoming> files, List<Receipt> receipts)
            throws IOException {
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    keep(name + ": " + entry.getName(), zip, files, receipts);
                }
                if (receipts.size() + files.size() > MOST_FILES) {
                    receipts.add(new Receipt.Refused(
                            name, "it holds more than " + MOST_FILES + " files", "Send it in parts."));
                    return;
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            receipts.add(new Receipt.Refused(name, "it is a broken zip", "Pack it again."));
        }
    }

    private void keep(String name, InputStream in, List<Receiving.Incoming> files, List<Receipt> receipts)
            throws IOException {
        long before = files.stream().mapToLong(Receiving.Incoming::bytes).sum();
        long most = Math.min(Limits.STANDARD.bytes(), MOST_BYTES - before);
        Path file = Files.createTempFile(folder, "plan", ".dcm");
        MessageDigest digest = Hash.begin();
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            InputStream counted = new DigestInputStream(in, digest);
            byte[] buffer = new byte[1 << 16];
            for (int got = counted.read(buffer); got >= 0; got = counted.read(buffer)) {
                bytes += got;
                if (bytes > most) {
                    break;
                }
                out.write(buffer, 0, got);
            }
        }
        if (bytes > most) {
            Files.delete(file);
            receipts.add(new Receipt.Refused(name, "it is larger than this store takes", "Send it in parts."));
        } else {
            files.add(new Receiving.Incoming(name, file, HexFormat.of().formatHex(digest.digest()), bytes));
        }
    }
}
