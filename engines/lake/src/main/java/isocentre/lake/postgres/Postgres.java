package isocentre.lake.postgres;

import java.nio.file.Path;
import java.util.Map;

/// A PostgreSQL server in use; closing it ends the use.
public interface Postgres extends AutoCloseable {
    /// The environment variable with the address of the user's own server.
    String OWN_SERVER = "ISOCENTRE_DATABASE_URL";

    Address address();

    @Override
    void close();

    /// The user's own server where the environment names one, else the server embedded in the home.
    static Postgres open(Path home, Map<String, String> environment) {
        String own = environment.get(OWN_SERVER);
        return own == null || own.isBlank()
                ? EmbeddedServer.use(home.resolve("postgres"))
                : new OwnServer(Address.parse(own));
    }
}
