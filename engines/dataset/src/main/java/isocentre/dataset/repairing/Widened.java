package isocentre.dataset.repairing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Writes UTF-8 as UTF-16. Each write holds whole characters.
final class Widened extends FilterOutputStream {
    private final Charset wide;

    Widened(OutputStream out, Charset wide) {
        super(out);
        this.wide = wide;
    }

    /// The stream that writes UTF-8 or Windows-1252 bytes in the encoding of the file as sent.
    static OutputStream of(OutputStream out, Charset encoding) {
        boolean wide = encoding.equals(StandardCharsets.UTF_16LE) || encoding.equals(StandardCharsets.UTF_16BE);
        return wide ? new Widened(out, encoding) : out;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(new String(bytes, from, length, StandardCharsets.UTF_8).getBytes(wide));
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }
}
