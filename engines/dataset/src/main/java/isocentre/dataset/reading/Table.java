package isocentre.dataset.reading;

import isocentre.dataset.Layout;
import isocentre.dataset.SourceFile;
import isocentre.dataset.blocks.Blocks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A file that has been opened, its encoding, dialect and header found, and that waits at its first data record.
///
/// @param assumptions what was taken for granted in doing so, in words
/// @param head a sample from the first data record on, as UTF-8 or Windows-1252, cut anywhere
public record Table(
        SourceFile file,
        Dialect dialect,
        Optional<Layout> layout,
        List<Column> columns,
        String headerText,
        List<String> assumptions,
        byte[] head,
        InputStream body)
        implements AutoCloseable {
    private static final int HEAD = 1 << 18;

    /// Opens a file.
    ///
    /// @throws Unreadable if it is empty, binary, damaged or no table
    public static Table open(SourceFile file) throws IOException {
        return open(file, Optional.empty());
    }

    /// Opens a file whose encoding turned out to be another than its first bytes told.
    public static Table open(SourceFile file, Optional<Charset> known) throws IOException {
        InputStream stream = Decompressed.open(file);
        try {
            return open(file, stream, known);
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    private static Table open(SourceFile file, InputStream packed, Optional<Charset> known) throws IOException {
        InputStream stream = packed;
        byte[] head = stream.readNBytes(HEAD);
        Encoding encoding = Encoding.of(head);
        if (encoding.wide()) {
            InputStream whole = new SequenceInputStream(
                    new ByteArrayInputStream(head, encoding.markLength(), head.length - encoding.markLength()), stream);
            stream = Encoding.narrowed(whole, encoding.charset());
            head = stream.readNBytes(HEAD);
        } else {
            encoding = new Encoding(known.orElse(encoding.charset()), encoding.markLength());
            head = Arrays.copyOfRange(head, encoding.markLength(), head.length);
        }
        Charset text = encoding.wide() ? StandardCharsets.UTF_8 : encoding.charset();
        HeaderLine line = HeaderLine.of(head, text);
        List<String> assumptions = new ArrayList<>();
        Headers headers = Headers.of(line.names());
        assumptions.addAll(Headers.assumptions(file.name(), encoding, line.delimiter(), headers));
        byte[] sample = Arrays.copyOfRange(head, line.end(), head.length);
        return new Table(
                file,
                new Dialect(encoding.charset(), encoding.markLength() > 0, line.delimiter(), line.lineEnd()),
                headers.layout(),
                headers.columns(),
                line.text(),
                assumptions,
                sample,
                new SequenceInputStream(new ByteArrayInputStream(sample), stream));
    }

    /// The charset of the bytes of [#body()]: UTF-16 has been turned into UTF-8.
    public Charset charset() {
        Charset written = dialect.encoding();
        return written.equals(Encoding.WINDOWS_1252) ? written : StandardCharsets.UTF_8;
    }

    /// The data records, in blocks of about this size.
    public Blocks blocks(int size) {
        return new Blocks(body, size, dialect.delimiter());
    }

    /// Where the column of this item stands; empty where the file has none.
    public Optional<Column> column(String field) {
        return columns.stream().filter(column -> column.field().equals(field)).findFirst();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
