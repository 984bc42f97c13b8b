package isocentre.radiotherapy.standards;

import isocentre.radiotherapy.Basis;

/// What a public source says of how networks or the learning system are governed.
///
/// @param id `GOV-02`: it is in the name of the test
/// @param section what it is about: `networks`, `oversight group`, …
/// @param statement in plain words
/// @param test how the program checks it
/// @param source marks separated by `;`
public record Statement(String id, String section, String statement, String test, Basis basis, String source) {
    static Statement of(Row row) {
        return new Statement(
                row.text("id"),
                row.text("section"),
                row.text("statement"),
                row.text("test"),
                row.basis(),
                row.text("source"));
    }
}
