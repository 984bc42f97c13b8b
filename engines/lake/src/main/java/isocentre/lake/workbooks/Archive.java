package isocentre.lake.workbooks;

import static isocentre.lake.workbooks.Rejection.Reason.HOSTILE;
import static isocentre.lake.workbooks.Rejection.Reason.NOT_A_WORKBOOK;
import static isocentre.lake.workbooks.Rejection.Reason.TORN;
import static isocentre.lake.workbooks.Rejection.Reason.UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Looks at a file before it is read as a workbook: unpacks every XML part once, counting what comes out and not
/// what the archive claims, and refuses document types, through which XML names files outside itself.
final class Archive {
    private static final long LARGEST_FILE = 64L << 20;
    private static final long LARGEST_CONTENT = 128L << 20;
    private static final int MOST_PARTS = 2_000;

    private Archive() {}

    /// The reason not to read the file, if there is one.
    static Optional<Rejection> refuse(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return no(UNREADABLE, "There is no such file.");
            }
            if (Files.size(file) > LARGEST_FILE) {
                return no(HOSTILE, "The file is larger than 64 MB; workbooks of this series have about 1 MB.");
            }
            return refuseContent(file);
        } catch (IOException e) {
            return no(UNREADABLE, "The file cannot be read: " + e.getMessage());
        }
    }

    private static Optional<Rejection> refuseContent(Path file) throws IOException {
        byte[] start = new byte[8];
        int length;
        try (InputStream stream = Files.newInputStream(file)) {
            length = stream.readNBytes(start, 0, start.length);
        }
        if (length >= 4 && start[0] == (byte) 0xD0 && start[1] == (byte) 0xCF && start[2] == 0x11) {
            return no(
                    NOT_A_WORKBOOK,
                    "This is an old .xls or an encrypted workbook: save it as .xlsx without a password.");
        }
        if (length < 4 || start[0] != 'P' || start[1] != 'K') {
            return no(NOT_A_WORKBOOK, "This is not an .xlsx workbook.");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                return no(NOT_A_WORKBOOK, "This archive holds no workbook.");
            }
            return refuseParts(zip);
        } catch (ZipException | IllegalArgumentException e) {
            return no(TORN, "The workbook is damaged or breaks off: fetch it again.");
        }
    }

    private static Optional<Rejection> refuseParts(ZipFile zip) throws IOException {
        if (zip.size() > MOST_PARTS) {
            return no(HOSTILE, "The workbook has " + zip.size() + " parts; one of this series has about 80.");
        }
        long content = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            try (InputStream stream = zip.getInputStream(entry)) {
                Part part = new Part(entry.getName());
                byte[] buffer = new byte[1 << 16];
                for (int read; (read = stream.readNBytes(buffer, 0, buffer.length)) > 0; ) {
                    content += read;
                    if (content > LARGEST_CONTENT) {
                        return no(HOSTILE, "The workbook unpacks to more than 128 MB.");
                    }
                    Optional<String> fault = part.fault(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                    if (fault.isPresent()) {
                        return no(HOSTILE, "The part " + shown(entry) + " " + fault.get() + ".");
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// One part, seen block by block.
    private static final class Part {
        /// A column of four letters lies beyond any sheet, and would make the reader reserve memory up to it.
        private static final Pattern FAR_COLUMN = Pattern.compile("\\sr\\s*=\\s*[\"'][A-Za-z]{4}");

        private static final int OVERLAP = 64;
        private final String name;
        private String before = "";

        Part(String name) {
            this.name = name;
        }

        Optional<String> fault(String block) {
            boolean xml = name.endsWith(".xml") || name.endsWith(".rels") || block.startsWith("<");
            if (before.isEmpty() && xml) {
                if (block.indexOf('\0') >= 0 && block.indexOf('\0') < 2
                        || block.startsWith("\u00ff\u00fe")
                        || block.startsWith("\u00fe\u00ff")) {
                    return Optional.of("is not UTF-8");
                }
                // A document type stands before the first element, so the first block is enough.
                if (block.contains("<!DOCTYPE")) {
                    return Optional.of("declares a document type");
                }
            }
            String seen = before + block;
            before = seen.substring(Math.max(0, seen.length() - OVERLAP));
            return FAR_COLUMN.matcher(seen).find()
                    ? Optional.of("has a cell in a column that no sheet has")
                    : Optional.empty();
        }
    }

    private static String shown(ZipEntry entry) {
        String name = entry.getName().replaceAll("[^\\x20-\\x7e]", "?");
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }

    private static Optional<Rejection> no(Rejection.Reason reason, String why) {
        return Optional.of(new Rejection(reason, why));
    }
}
