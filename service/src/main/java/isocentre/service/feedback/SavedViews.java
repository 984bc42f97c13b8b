package isocentre.service.feedback;

import isocentre.service.people.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pages of figures with their choices, each kept by a person under a name. A view is an address and nothing more:
/// whoever
/// opens it sees what they may see.
@Component
public class SavedViews {
    /// The longest name and address.
    public static final int LONGEST_NAME = 80;

    private static final int LONGEST_ADDRESS = 2000;
    private static final Pattern FIGURES =
            Pattern.compile("/(figures/[A-Za-z0-9./_-]+|compare|signals)(\\?[A-Za-z0-9=&%._+-]*)?");

    private final JdbcClient database;
    private final Clock clock;

    SavedViews(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A view of one person.
    ///
    /// @param address of a page of this service, with its choices
    public record View(UUID id, String name, String address) {}

    /// Those of a person, by name.
    public List<View> of(Person person) {
        return database.sql("SELECT id, name, address FROM saved_view WHERE account = ? ORDER BY lower(name)")
                .params(person.id())
                .query((row, ignored) -> new View(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    /// Whether an address is one of a page that can be kept: of this service, and of figures.
    public static boolean keepable(String address) {
        return address.length() <= LONGEST_ADDRESS
                && FIGURES.matcher(address).matches()
                && !address.contains("..")
                && !address.contains("//");
    }

    /// Keeps an address under a name; one of the same name is replaced.
    ///
    /// @throws IllegalArgumentException if the address is not one that can be kept
    public void save(Person person, String name, String address) {
        if (!keepable(address)) {
            throw new IllegalArgumentException("'" + address + "' is no page of figures");
        }
        database.sql("INSERT INTO saved_view VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (account, name) DO UPDATE SET address = excluded.address")
                .params(UUID.randomUUID(), person.id(), name, address, Timestamp.from(clock.instant()))
                .update();
    }

    /// Removes one's own; another's is left alone.
    public void remove(Person person, UUID id) {
        database.sql("DELETE FROM saved_view WHERE id = ? AND account = ?")
                .params(id, person.id())
                .update();
    }
}
