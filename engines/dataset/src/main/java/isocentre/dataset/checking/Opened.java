package isocentre.dataset.checking;

import isocentre.dataset.Layout;
import isocentre.dataset.SourceFile;
import isocentre.dataset.Submission;
import isocentre.dataset.reading.Archive;
import isocentre.dataset.reading.Table;
import isocentre.dataset.reading.Unreadable;
import isocentre.radiotherapy.standards.Version;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of a submission, opened and recognised.
final class Opened implements AutoCloseable {
    private final Map<Layout, Table> tables = new EnumMap<>(Layout.class);

    /// Where reading failed: which file, and why.
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1L;
        private final String file;
        private final long row;
        private final String remedy;

        Failure(String file, Unreadable cause) {
            super(cause.reason(), cause);
            this.file = file;
            this.row = cause.row();
            this.remedy = cause.remedy();
        }

        String file() {
            return file;
        }

        long row() {
            return row;
        }

        String reason() {
            return String.valueOf(getMessage());
        }

        String remedy() {
            return remedy;
        }
    }

    static Opened of(Submission submission) throws Failure {
        Opened opened = new Opened();
        try {
            for (SourceFile file : submission.files()) {
                for (SourceFile each : parts(file)) {
                    opened.add(each);
                }
            }
            opened.oneVersion(submission);
            return opened;
        } catch (Failure e) {
            opened.close();
            throw e;
        }
    }

    private static List<SourceFile> parts(SourceFile file) throws Failure {
        try {
            return Archive.parts(file);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private void add(SourceFile file) throws Failure {
        Table table = open(file, Optional.empty());
        Optional<Layout> layout = table.layout();
        if (layout.isEmpty()) {
            close(table);
            throw new Failure(file.name(), unrecognised(table));
        }
        Table other = tables.putIfAbsent(layout.get(), table);
        if (other != null) {
            close(table);
            throw new Failure(
                    file.name(),
                    new Unreadable(
                            0,
                            "it is a second " + layout.get().code() + " file beside "
                                    + other.file().name(),
                            "Check one submission at a time: one provider, one month."));
        }
    }

    /// Says nothing of what the line holds: without a header it is the first patient's.
    private static Unreadable unrecognised(Table table) {
        int columns = table.columns().size();
        long known = Stream.of(Layout.values())
                .mapToLong(layout -> table.columns().stream()
                        .filter(column -> layout.header(column.name()).isPresent())
                        .count())
                .max()
                .orElse(0);
        return new Unreadable(
                0,
                "the first line holds no headings of the Radiotherapy Data Set: of " + columns
                        + (columns == 1 ? " cell, " : " cells, ") + (known == 0 ? "none" : known)
                        + (known > 1 ? " are names of data items" : " is the name of a data item"),
                "The first line must hold the column names, as in the NHS Data Dictionary or with underscores.");
    }

    private void oneVersion(Submission submission) throws Failure {
        if (tables.containsKey(Layout.FLAT) && tables.size() > 1) {
            throw new Failure(
                    submission.name(),
                    new Unreadable(
                            0,
                            "the submission mixes a version 5 file with files of version 6",
                            "Check each version by itself."));
        }
    }

    static Table open(SourceFile file, Optional<Charset> charset) throws Failure {
        try {
            return Table.open(file, charset);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    static Failure failure(SourceFile file, IOException cause) {
        return new Failure(file.name(), Unreadable.of(cause));
    }

    Map<Layout, Table> tables() {
        return tables;
    }

    Version version() {
        return tables.keySet().iterator().next().version();
    }

    /// The table in place of one that had to be opened anew.
    void replace(Layout layout, Table table) {
        tables.put(layout, table);
    }

    List<Table> inOrder() {
        return new ArrayList<>(tables.values());
    }

    @Override
    public void close() {
        tables.values().forEach(Opened::close);
    }

    private static void close(Table table) {
        try {
            table.close();
        } catch (IOException e) {
            // only read: nothing can be lost
        }
    }
}
