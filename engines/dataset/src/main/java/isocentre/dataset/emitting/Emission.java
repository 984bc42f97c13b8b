package isocentre.dataset.emitting;

import isocentre.dataset.Layout;
import isocentre.dataset.NormalForm;
import isocentre.dataset.rows.Row;
import isocentre.dataset.rows.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// The normal form of one file, written while it is checked.
public final class Emission implements AutoCloseable {
    private final NormalForm form;
    private final String provider;
    private final Schema schema;
    private final Charset charset;
    private final Path file;
    private final OutputStream out;
    private final Set<String> known = Pseudonyms.none();

    /// @param provider the sender's code, empty where it is not known
    public Emission(NormalForm form, String provider, Schema schema, Charset charset) throws IOException {
        this.form = form;
        this.provider = provider;
        this.schema = schema;
        this.charset = charset;
        this.file = switch (schema.layout()) {
            case ATTENDANCE -> form.attendance();
            case PRESCRIPTION -> form.exposure();
            case FLAT -> form.exposure().resolveSibling(form.exposure().getFileName() + ".flat");
        };
        this.out = Files.newOutputStream(file);
    }

    /// One for each thread.
    public Emitter emitter() {
        Cell patient = new Pseudonyms(form.people(), provider, schema, charset, known).cell();
        List<Cell> columns = switch (schema.layout()) {
            case ATTENDANCE -> Columns.attendance(schema, charset, patient);
            case PRESCRIPTION -> Columns.exposure(schema, charset, patient);
            case FLAT -> Columns.flat(schema, charset, patient);
        };
        LineWriter writer = new LineWriter(columns);
        Lines lines = new Lines();
        return new Emitter() {
            @Override
            public void row(Row row, boolean rejected) {
                writer.row(row, !rejected, lines);
            }

            @Override
            public Lines lines() {
                return lines;
            }
        };
    }

    /// Writes what an emitter gathered; called in the order of the blocks.
    public void write(Emitter emitter) throws IOException {
        Lines lines = emitter.lines();
        out.write(lines.bytes(), 0, lines.length());
        lines.clear();
    }

    /// Ends the file, and takes out the rows that a rule over the whole file rejected: only the end of the file
    /// shows them.
    public void finish(BitSet rejected) throws IOException {
        out.close();
        if (schema.layout() == Layout.FLAT) {
            FlatAttendances.part(file, rejected, form.exposure(), form.attendance());
            Files.delete(file);
        } else {
            Rewriting.without(file, rejected);
        }
    }

    /// Leaves nothing of it.
    public void discard() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
