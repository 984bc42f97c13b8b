package isocentre.lake.tables;

import java.io.IOException;
import java.nio.file.Path;

/// Where a piece of work puts its files: a change to the store beside those of the tables, a rehearsal aside.
public interface Workplace {
    /// A folder for files that no table holds yet; empty at first, removed at the end.
    Path staging() throws IOException;

    /// A folder for new files of a table.
    ///
    /// @param identifier of the table in the catalogue: `store.exposure`
    Path folder(String identifier) throws IOException;
}
