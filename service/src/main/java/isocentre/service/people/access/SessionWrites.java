package isocentre.service.people.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/// A session's row is written when something of it has changed, and for its last use alone once a minute: else every
/// page would wait for the disk. A session may so end up to a minute before its idle limit, never after it.
@Configuration
class SessionWrites {
    private static final String UPDATE = """
            WITH told (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id) AS (
                VALUES (CAST(? AS char(36)), CAST(? AS bigint), CAST(? AS int), CAST(? AS bigint),
                        CAST(? AS varchar), CAST(? AS char(36)))
            )
            UPDATE spring_session kept
            SET session_id = told.session_id,
                last_access_time = told.last_access_time,
                max_inactive_interval = told.max_inactive_interval,
                expiry_time = told.expiry_time,
                principal_name = told.principal_name
            FROM told
            WHERE kept.primary_id = told.primary_id
              AND (told.last_access_time >= kept.last_access_time + 60000
                   OR told.session_id <> kept.session_id
                   OR told.max_inactive_interval <> kept.max_inactive_interval
                   OR told.principal_name IS DISTINCT FROM kept.principal_name)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> onlyWhatChanged() {
        return repository -> repository.setUpdateSessionQuery(UPDATE);
    }
}
