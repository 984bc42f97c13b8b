package isocentre.dataset.repairing;

import isocentre.dataset.SourceFile;
import isocentre.dataset.reading.Unreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Writes files back packed as they came: plain, gzip, or a zip archive with all its other entries.
final class Packing {
    private static final int MAX_ENTRIES = 1000;

    /// Writes one file's new content.
    @FunctionalInterface
    interface Content {
        void write(SourceFile file, OutputStream out) throws IOException;
    }

    private Packing() {}

    /// Writes the file that holds these: one, or several entries of one archive.
    static void write(List<SourceFile> files, OutputStream out, Content content) throws IOException {
        SourceFile first = files.getFirst();
        try (InputStream raw = new BufferedInputStream(first.content().open(), 1 << 16)) {
            raw.mark(4);
            byte[] magic = raw.readNBytes(2);
            raw.reset();
            if (magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
                GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16);
                content.write(first, packed);
                packed.finish();
            } else if (magic.length == 2 && magic[0] == 'P' && magic[1] == 'K') {
                archive(files, raw, out, content);
            } else {
                content.write(first, out);
            }
        }
    }

    private static void archive(List<SourceFile> files, InputStream raw, OutputStream out, Content content)
            throws IOException {
        ZipInputStream from = new ZipInputStream(raw);
        ZipOutputStream to = new ZipOutputStream(out);
        boolean firstFile = true;
        int seen = 0;
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
            if (++seen > MAX_ENTRIES) {
                throw new Unreadable(0, "an archive of more than " + MAX_ENTRIES + " files", "Send fewer files.");
            }
            ZipEntry same = new ZipEntry(entry.getName());
            same.setTime(entry.getTime());
            to.putNextEntry(same);
            String name = entry.getName();
            boolean only = firstFile && !entry.isDirectory();
            firstFile &= entry.isDirectory();
            var ours = files.stream()
                    .filter(file -> file.entry().map(name::equals).orElse(only))
                    .findFirst();
            if (ours.isPresent()) {
                content.write(ours.get(), to);
            } else {
                from.transferTo(to);
            }
            to.closeEntry();
        }
        to.finish();
    }
}
