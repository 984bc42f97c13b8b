package isocentre.service.plans.store;

import isocentre.plans.dicom.Uid;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which provider holds which object.
@Component
class Held {
    private final JdbcClient database;
    private final Clock clock;

    Held(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// False if the provider held it already.
    boolean add(Uid uid, Sender sender) {
        return database.sql("INSERT INTO plan_held VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(
                                uid.value(),
                                sender.provider(),
                                Timestamp.from(clock.instant()),
                                sender.actor(),
                                sender.name())
                        .update()
                == 1;
    }
}
