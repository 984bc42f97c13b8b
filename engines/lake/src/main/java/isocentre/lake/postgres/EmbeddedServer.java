package isocentre.lake.postgres;

import isocentre.lake.LakeFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The server embedded in a home, shared by every process that uses the home: the first starts it, the last stops
/// it.
///
/// A process holds a shared lock on `users` while it uses the server. The operating system drops the lock when the
/// process dies, however it dies; what a killed process leaves running is found by the next through
/// `postmaster.pid` and used again.
final class EmbeddedServer implements Postgres {
    private static final Map<Path, EmbeddedServer> IN_USE = new HashMap<>();

    private final Path folder;
    private final Address address;
    private final Cluster cluster;
    private final Users users;
    private int uses = 1;

    private EmbeddedServer(Path folder, Address address, Cluster cluster, Users users) {
        this.folder = folder;
        this.address = address;
        this.cluster = cluster;
        this.users = users;
    }

    /// Uses the server of this folder; starts it, and makes it, where it is not running.
    static EmbeddedServer use(Path folder) {
        synchronized (IN_USE) {
            try {
                Path real = Private.folder(folder).toRealPath();
                EmbeddedServer running = IN_USE.get(real);
                if (running != null) {
                    running.uses++;
                    return running;
                }
                EmbeddedServer server = start(real);
                IN_USE.put(real, server);
                return server;
            } catch (IOException e) {
                throw new LakeFault("PostgreSQL could not be started in " + folder + ": " + e.getMessage(), e);
            }
        }
    }

    private static EmbeddedServer start(Path folder) throws IOException {
        Cluster cluster = new Cluster(folder, new Programs(Binaries.unpacked(folder)));
        try (Users.Door door = Users.door(folder)) {
            cluster.make();
            Optional<Address> found = cluster.found();
            if (found.isEmpty() && !door.nobodyInside()) {
                // Two servers on one data directory would destroy it.
                throw new IOException("another process uses it, and its server cannot be reached from here: it runs in"
                        + " another container or on another computer, or has died. End that process, or work there");
            }
            Address address = found.isPresent() ? found.get() : cluster.start();
            EmbeddedServer server = new EmbeddedServer(folder, address, cluster, door.enter());
            Runtime.getRuntime().addShutdownHook(new Thread(server::end, "stop PostgreSQL"));
            return server;
        }
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public void close() {
        synchronized (IN_USE) {
            if (uses == 0 || --uses > 0) {
                return;
            }
            end();
        }
    }

    private void end() {
        synchronized (IN_USE) {
            if (!IN_USE.remove(folder, this)) {
                return;
            }
            try (Users.Door door = Users.door(folder)) {
                if (users.leave(door) && Files.exists(folder)) {
                    cluster.stop();
                }
            } catch (IOException e) {
                throw new LakeFault("PostgreSQL did not stop: " + e.getMessage(), e);
            }
        }
    }
}
