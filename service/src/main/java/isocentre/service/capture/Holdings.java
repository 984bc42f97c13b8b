package isocentre.service.capture;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the store holds of each provider and month; the store keeps it in step with its latest data version.
@Component
public class Holdings {
    private final JdbcClient database;

    Holdings(JdbcClient database) {
        this.database = database;
    }

    /// A month of a provider.
    ///
    /// @param rows of all its files as sent; rejected are those left out
    public record Holding(
            OdsCode provider, Month month, LocalDate receivedOn, long rows, long attendances, long rejected) {}

    @Transactional
    public void replace(List<Holding> all) {
        database.sql("DELETE FROM holding").update();
        for (Holding one : all) {
            database.sql("INSERT INTO holding VALUES (?, ?, ?, ?, ?, ?)")
                    .params(
                            one.provider().code(),
                            Date.valueOf(one.month().firstDay()),
                            Date.valueOf(one.receivedOn()),
                            one.rows(),
                            one.attendances(),
                            one.rejected())
                    .update();
        }
    }

    public Optional<Holding> of(OdsCode provider, Month month) {
        return database.sql("SELECT * FROM holding WHERE provider = ? AND month = ?")
                .params(provider.code(), Date.valueOf(month.firstDay()))
                .query(Holdings::read)
                .optional();
    }

    public List<Holding> between(Month first, Month last) {
        return database.sql("SELECT * FROM holding WHERE month BETWEEN ? AND ?")
                .params(Date.valueOf(first.firstDay()), Date.valueOf(last.firstDay()))
                .query(Holdings::read)
                .list();
    }

    /// The first month of which there is anything.
    public Optional<Month> first() {
        return month("SELECT min(month) FROM holding");
    }

    /// The last month of which there is anything.
    public Optional<Month> last() {
        return month("SELECT max(month) FROM holding");
    }

    private Optional<Month> month(String sql) {
        return Optional.ofNullable(database.sql(sql)
                        .query((row, ignored) -> row.getDate(1))
                        .optional()
                        .orElse(null))
                .map(day -> Month.of(day.toLocalDate()));
    }

    private static Holding read(java.sql.ResultSet row, int ignored) throws java.sql.SQLException {
        return new Holding(
                new OdsCode(row.getString("provider")),
                Month.of(row.getDate("month").toLocalDate()),
                row.getDate("received_on").toLocalDate(),
                row.getLong("rows"),
                row.getLong("attendances"),
                row.getLong("rejected"));
    }
}
