package isocentre.dataset.reading;

import isocentre.dataset.SourceFile;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// A file's content, unpacked where it is a gzip file or a zip archive. One level only; nothing is written to disk.
final class Decompressed {
    static final int MAX_ENTRIES = 1000;

    private Decompressed() {}

    /// Opens the content of the file, or of its entry.
    static InputStream open(SourceFile file) throws IOException {
        InputStream raw = new BufferedInputStream(file.content().open(), 1 << 16);
        try {
            InputStream content = unpack(file, raw);
            if (content != raw) {
                content = new BufferedInputStream(content, 1 << 16);
                if (packed(content) != Packing.NONE) {
                    throw new Unreadable(0, "an archive within an archive", "Send the file packed once at most.");
                }
            }
            return content;
        } catch (IOException e) {
            raw.close();
            throw Unreadable.of(e);
        }
    }

    /// The names of the entries that are files; empty where the file is no zip archive.
    static List<String> entries(SourceFile file) throws IOException {
        List<String> names = new ArrayList<>();
        try (InputStream raw = new BufferedInputStream(file.content().open(), 1 << 16)) {
            if (packed(raw) != Packing.ZIP) {
                return names;
            }
            Counted counted = new Counted(raw);
            try (ZipInputStream zip = new ZipInputStream(counted)) {
                for (ZipEntry entry = next(zip, 0); entry != null; entry = next(zip, names.size())) {
                    if (names.contains(entry.getName())) {
                        throw new Unreadable(
                                0, "the archive holds two files named " + entry.getName(), "Pack each file once.");
                    }
                    if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX")) {
                        names.add(entry.getName());
                    }
                    skip(zip, counted);
                }
            }
        } catch (IOException e) {
            throw Unreadable.of(e);
        }
        return names;
    }

    private static @Nullable ZipEntry next(ZipInputStream zip, int seen) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (seen > MAX_ENTRIES) {
            throw new Unreadable(0, "an archive of more than " + MAX_ENTRIES + " files", "Send fewer files.");
        }
        if (entry != null && entry.getName().equals("[Content_Types].xml")) {
            throw new Unreadable(
                    0,
                    "the file is a workbook or another document of an office program, not CSV",
                    "Send the CSV export itself: a workbook loses leading zeros and turns dates round.");
        }
        return entry;
    }

    private static void skip(ZipInputStream zip, Counted counted) throws IOException {
        Limited limited = new Limited(zip, counted);
        byte[] buffer = new byte[1 << 16];
        while (limited.read(buffer, 0, buffer.length) >= 0) {
            // only the limits matter
        }
    }

    private static InputStream unpack(SourceFile file, InputStream raw) throws IOException {
        Counted counted = new Counted(raw);
        return switch (packed(raw)) {
            case NONE -> raw;
            case GZIP -> new Limited(new GZIPInputStream(counted, 1 << 16), counted);
            case ZIP -> entry(file, new ZipInputStream(counted), counted);
        };
    }

    private static InputStream entry(SourceFile file, ZipInputStream zip, Counted counted) throws IOException {
        int seen = 0;
        for (ZipEntry entry = next(zip, seen); entry != null; entry = next(zip, ++seen)) {
            boolean wanted = file.entry().map(entry.getName()::equals).orElse(!entry.isDirectory());
            if (wanted) {
                return new Limited(zip, counted);
            }
            skip(zip, counted);
        }
        throw new Unreadable(0, "an archive without a file in it", "Put the CSV files into the archive.");
    }

    private static Packing packed(InputStream stream) throws IOException {
        stream.mark(8);
        byte[] magic = stream.readNBytes(4);
        stream.reset();
        if (magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
            return Packing.GZIP;
        }
        boolean zip = magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4;
        boolean empty = magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 5 && magic[3] == 6;
        return zip || empty ? Packing.ZIP : Packing.NONE;
    }

    private enum Packing {
        NONE,
        GZIP,
        ZIP
    }

    /// Counts what is taken from the packed file.
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }

    /// Refuses content that unpacks to too much, or to too many times its packed size.
    private static final class Limited extends FilterInputStream {
        private static final long MAX_BYTES = 64L << 30;
        private static final long FREE = 64L << 20;
        private static final long MAX_RATIO = 250;

        private final Counted packed;
        private long unpacked;

        Limited(InputStream in, Counted packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read;
            try {
                read = super.read(bytes, from, length);
            } catch (IOException e) {
                throw Unreadable.of(e);
            }
            unpacked += Math.max(0, read);
            if (unpacked > MAX_BYTES) {
                throw new Unreadable(-1, "the file unpacks to more than 64 GB", "Send a month in a file.");
            }
            if (unpacked > FREE && unpacked / MAX_RATIO > Math.max(1, packed.count)) {
                throw new Unreadable(
                        -1,
                        "the file unpacks to more than " + MAX_RATIO + " times its size",
                        "Send the file unpacked.");
            }
            return read;
        }
    }
}
