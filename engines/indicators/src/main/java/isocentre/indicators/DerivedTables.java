package isocentre.indicators;

import isocentre.indicators.measuring.Engine;
import isocentre.indicators.measuring.ReferenceTable;
import isocentre.indicators.measuring.ReferenceTables;
import isocentre.lake.Derivation;
import isocentre.lake.Derivations;
import isocentre.radiotherapy.standards.Standards;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/// What the store computes for the measures when it makes a data version. Definitions:
/// `docs/reference/derived-tables.md`.
public final class DerivedTables {
    private DerivedTables() {}

    /// The derived tables of the standards, in order, for a lake.
    public static Derivations derivations(Standards standards) {
        List<Derivation> steps = Engine.steps(standards).stream()
                .map(step -> new Derivation(
                        step.table(),
                        step.lot() ? Derivation.Stage.LOT : Derivation.Stage.PATIENT,
                        step.kept(),
                        step.sql()))
                .toList();
        return new Derivations(steps, new References(standards));
    }

    /// The tables of the standards as portable queries by name, for an engine other than DuckDB.
    public static List<ReferenceTable> references(Standards standards) {
        return ReferenceTables.of(standards);
    }

    /// The statements that define the shared words for `duckdb` or `spark`.
    public static List<String> vocabulary(Standards standards, String engine) {
        return Engine.vocabulary(standards, engine);
    }

    private record References(Standards standards) implements Derivations.References {
        @Override
        public String fingerprint() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                Engine.vocabulary(standards, "duckdb").forEach(word -> add(digest, word));
                ReferenceTables.of(standards).forEach(table -> add(digest, table.sql()));
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void add(MessageDigest digest, String text) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void into(Connection session) throws SQLException {
            Engine.prepare(session, standards);
        }
    }
}
