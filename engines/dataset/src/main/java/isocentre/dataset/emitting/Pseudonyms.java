package isocentre.dataset.emitting;

import isocentre.dataset.People;
import isocentre.dataset.Person;
import isocentre.dataset.rows.Row;
import isocentre.dataset.rows.Schema;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks for the pseudonym of the patient of a row, and makes every patient of an attendance file known once.
final class Pseudonyms {
    private final People people;
    private final String provider;
    private final Schema schema;
    private final Charset charset;
    private final Set<String> known;

    /// @param known the pseudonyms of the file's patients so far, shared by its threads
    Pseudonyms(People people, String provider, Schema schema, Charset charset, Set<String> known) {
        this.people = people;
        this.provider = provider;
        this.schema = schema;
        this.charset = charset;
        this.known = known;
    }

    static Set<String> none() {
        return new HashSet<>();
    }

    Cell cell() {
        return switch (schema.layout()) {
            case FLAT -> {
                int episode = schema.field("episode_id");
                yield Cell.patient(List.of(episode), row -> people.pseudonym(provider, "", text(row, "episode_id")));
            }
            case PRESCRIPTION -> Cell.patient(fields(), this::pseudonym);
            case ATTENDANCE -> Cell.patient(fields(), this::introduced);
        };
    }

    private List<Integer> fields() {
        return List.of(schema.field("nhs_number"), schema.field("local_patient_id"));
    }

    private String pseudonym(Row row) {
        return people.pseudonym(provider, text(row, "nhs_number"), text(row, "local_patient_id"));
    }

    private String introduced(Row row) {
        String pseudonym = pseudonym(row);
        boolean first;
        synchronized (known) {
            first = known.add(pseudonym);
        }
        if (first) {
            int birth = schema.field("birth_date");
            people.person(new Person(
                    pseudonym,
                    provider,
                    text(row, "nhs_number"),
                    text(row, "local_patient_id"),
                    row.state[birth] == Row.VALID
                            ? Optional.of(LocalDate.ofEpochDay((long) row.number[birth]))
                            : Optional.empty(),
                    text(row, "family_name"),
                    text(row, "given_name"),
                    text(row, "postcode"),
                    text(row, "gender")));
        }
        return pseudonym;
    }

    private String text(Row row, String field) {
        return row.text(schema.field(field), charset);
    }
}
