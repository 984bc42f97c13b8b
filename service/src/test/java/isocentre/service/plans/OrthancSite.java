package isocentre.service.plans;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import isocentre.service.Site;
import isocentre.service.plans.archive.Orthanc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/// A service whose plans lie in an Orthanc, and for which another receives by C-STORE: one for all tests of
/// this run.
final class OrthancSite {
    static final String TITLE = "ISOCENTRE";

    private OrthancSite() {}

    private static final class Shared {
        static final int PORT = freePort();
        static final Site THE_ONE = Site.with(Map.of(
                "isocentre.plans.archive", "orthanc",
                "isocentre.plans.receiver.port", Integer.toString(PORT),
                "isocentre.plans.receiver.title", TITLE,
                "isocentre.plans.receiver.senders", "PLANNER_RR8=RR8, PLANNER_RYJ=RYJ",
                "isocentre.plans.receiver.every", "200ms"));
    }

    static Site open() {
        assumeTrue(
                Orthanc.installed(),
                "Orthanc is not installed, so the gateway is tried over plain files only. On Debian: apt-get install orthanc"
                        + " orthanc-dicomweb");
        return Shared.THE_ONE;
    }

    /// On which C-STORE is listened to.
    static int port() {
        return Shared.PORT;
    }

    /// A port that nobody listens on.
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
