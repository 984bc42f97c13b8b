package isocentre.service;

import com.zaxxer.hikari.HikariDataSource;
import isocentre.lake.CatalogueAccess;
import isocentre.lake.Lake;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What everything stands on: the store of the home, and in its PostgreSQL a schema of the service's own.
@Configuration
class Foundation {
    private static final String SCHEMA = "service";

    /// Milliseconds.
    private static final long DATABASE_PATIENCE = 3000;

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    /// The store: opening it starts the home's PostgreSQL, or finds the user's own; closing it stops what it started.
    @Bean
    Lake lake(@Value("${isocentre.home}") Path home, Clock clock) {
        return Lake.open(home, System.getenv(), clock);
    }

    @Bean
    DataSource dataSource(Lake lake) {
        CatalogueAccess access = lake.catalogue();
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(access.uri());
        source.setUsername(access.user());
        source.setPassword(access.password());
        source.setSchema(SCHEMA);
        source.setPoolName(SCHEMA);
        // Who asks while the database is away is told so, and does not wait for half a minute.
        source.setConnectionTimeout(DATABASE_PATIENCE);
        return source;
    }
}
