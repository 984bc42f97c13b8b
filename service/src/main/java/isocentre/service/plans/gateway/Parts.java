package isocentre.service.plans.gateway;

import isocentre.service.plans.archive.Hash;
import isocentre.service.plans.store.Receiving.Incoming;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.fileupload.FileUploadBase.FileUploadIOException;
import org.apache.commons.fileupload.MultipartStream;

/// The parts of a `multipart/related` body, read as they come: each goes to a file and is hashed on the way, so that
/// a body may be larger than the memory.
final class Parts {
    private static final int BUFFER = 1 << 16;
    private static final int MOST = 20_000;
    private static final Pattern DICOM = Pattern.compile("(?mi)^content-type:\\s*application/dicom\\s*(;.*)?$");

    private final Path folder;
    private final long largestPart;
    private final long largestBody;

    /// @param folder for the files; who is shown a file removes it
    Parts(Path folder, long largestPart, long largestBody) {
        this.folder = folder;
        this.largestPart = largestPart;
        this.largestBody = largestBody;
    }

    /// The body breaks a rule; the status says which.
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;
        private final int status;

        Unreadable(int status, String words) {
            super(words);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /// Is shown each part.
    interface Visitor {
        void part(Incoming part) throws IOException;

        /// A part that is no DICOM object.
        void other(String name, String reason) throws IOException;
    }

    /// @throws Unreadable if the body is not well-formed or too large; parts before that were shown
    void read(InputStream body, String boundary, Visitor visitor) throws IOException {
        try {
            MultipartStream parts =
                    new MultipartStream(body, boundary.getBytes(StandardCharsets.US_ASCII), BUFFER, null);
            long left = largestBody;
            int number = 0;
            boolean more = parts.skipPreamble();
            while (more) {
                if (++number > MOST) {
                    throw new Unreadable(413, "More than " + MOST + " parts: send them in several requests");
                }
                left -= one(parts, "part " + number, Math.min(left, largestPart), visitor);
                more = parts.readBoundary();
            }
            if (number == 0) {
                throw new Unreadable(400, "The body holds no part: each object goes between boundaries");
            }
        } catch (MultipartStream.MalformedStreamException | FileUploadIOException e) {
            throw new Unreadable(
                    400,
                    "The body is not well-formed multipart: it ends before its last boundary, or a part's"
                            + " header is wrong");
        }
    }

    private long one(MultipartStream parts, String name, long most, Visitor visitor) throws IOException {
        String headers = parts.readHeaders();
        if (!DICOM.matcher(headers.toLowerCase(Locale.ROOT)).find()) {
            parts.discardBodyData();
            visitor.other(name, "its Content-Type is not application/dicom");
            return 0;
        }
        Path file = Files.createTempFile(folder, "stow", ".dcm");
        try {
            MessageDigest digest = Hash.begin();
            long bytes;
            try (OutputStream out = new DigestOutputStream(new Limited(Files.newOutputStream(file), most), digest)) {
                bytes = parts.readBodyData(out);
            }
            visitor.part(new Incoming(name, file, HexFormat.of().formatHex(digest.digest()), bytes));
            return bytes;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static final class Limited extends FilterOutputStream {
        private long left;

        Limited(OutputStream out, long most) {
            super(out);
            this.left = most;
        }

        @Override
        public void write(int b) throws IOException {
            take(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            take(length);
            out.write(bytes, offset, length);
        }

        private void take(int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new Unreadable(413, "An object, or the body, is larger than this store takes");
            }
        }
    }
}
