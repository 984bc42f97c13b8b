package isocentre.service.people.provider;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.service.people.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a provider's claim means: a table of the claim's values, our roles and organisations. A value that is not in
/// the table means nothing here.
final class RoleClaims {
    /// In the table: the organisation that the claim itself names.
    private static final String ITS_OWN = "*";

    private final Provider provider;
    private final List<Row> rows;

    private record Row(String value, Role role, String organisation) {}

    /// A role that somebody holds by a claim.
    record Held(Role role, String organisation) {}

    /// @param table CSV text with the columns `value`, `role`, `organisation`
    RoleClaims(Provider provider, String table) {
        this.provider = provider;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(table)) {
            rows = csv.stream().map(row -> row(provider, row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(Provider provider, NamedCsvRecord row) {
        String where = provider.roles() + ", line " + row.getStartingLineNumber() + ": ";
        Role role = Role.of(row.getField("role"))
                .filter(Role::givable)
                .orElseThrow(
                        () -> new IllegalStateException(where + "there is no role '" + row.getField("role") + "'"));
        String organisation = row.getField("organisation");
        if (organisation.isBlank()
                || organisation.equals(ITS_OWN) && provider.organisationField().isEmpty()) {
            throw new IllegalStateException(
                    where + "name the organisation: an ODS code, a network or ENG; * takes the one"
                            + " that the claim names, where organisation-field says how it is called there");
        }
        return new Row(row.getField("value"), role, organisation);
    }

    /// The roles that somebody with these claims holds.
    ///
    /// @param bound says whether a role may be bound to an organisation
    Set<Held> held(Map<String, Object> claims, Bound bound) {
        Set<Held> held = new LinkedHashSet<>();
        Object claim = claims.get(provider.rolesClaim());
        for (Object one : claim instanceof Collection<?> many ? many : claim == null ? List.of() : List.of(claim)) {
            String value = text(one, provider.roleField());
            for (Row row : rows) {
                if (row.value().equals(value)) {
                    String organisation = row.organisation().equals(ITS_OWN)
                            ? text(one, provider.organisationField())
                            : row.organisation();
                    if (organisation != null && bound.may(row.role(), organisation)) {
                        held.add(new Held(row.role(), organisation));
                    }
                }
            }
        }
        return held;
    }

    /// Whether a role may be bound to an organisation: a data manager to a provider that there is.
    @FunctionalInterface
    interface Bound {
        boolean may(Role role, String organisation);
    }

    private static @Nullable String text(Object one, String field) {
        if (field.isEmpty()) {
            return one instanceof String text ? text : null;
        }
        return one instanceof Map<?, ?> members && members.get(field) instanceof String text ? text : null;
    }
}
