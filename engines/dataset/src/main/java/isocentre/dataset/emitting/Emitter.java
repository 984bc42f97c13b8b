package isocentre.dataset.emitting;

import isocentre.dataset.rows.Row;

/// One thread's writing of the normal form: lines gathered for the block at hand.
public interface Emitter {

    /// Takes the row at hand. Every row is given, for the line before is the model of the next; a rejected one is
    /// not written.
    void row(Row row, boolean rejected);

    /// What was gathered since the last time; the caller clears it.
    Lines lines();
}
