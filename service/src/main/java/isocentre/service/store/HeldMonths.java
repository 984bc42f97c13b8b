package isocentre.service.store;

import isocentre.lake.DataVersion;
import isocentre.lake.Lake;
import isocentre.lake.LakeFault;
import isocentre.lake.Session;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.service.capture.Holdings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells capture which months the store holds.
@Component
class HeldMonths {
    private final Lake lake;
    private final Holdings holdings;

    HeldMonths(Lake lake, Holdings holdings) {
        this.lake = lake;
        this.holdings = holdings;
    }

    void read(DataVersion version) {
        List<Holdings.Holding> all = new ArrayList<>();
        if (version.lots() > 0) {
            try (Session session = lake.read(version);
                    Statement statement = session.connection().createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT provider, \"month\", received_on, \"rows\", attendances, rejected FROM submission")) {
                while (row.next()) {
                    all.add(new Holdings.Holding(
                            new OdsCode(row.getString(1)),
                            Month.of(row.getDate(2).toLocalDate()),
                            row.getDate(3).toLocalDate(),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6)));
                }
            } catch (SQLException e) {
                throw new LakeFault("the months held could not be read: " + e.getMessage(), e);
            }
        }
        holdings.replace(all);
    }
}
