package isocentre.service.audit;

import isocentre.service.Service;
import java.nio.file.Path;

/// A service in a process of its own, so that it can be killed: acts without end, telling each act that is committed;
/// stops when it is told so.
final class ActsAlone {
    private ActsAlone() {}

    public static void main(String[] arguments) throws Exception {
        try (Service.Running running =
                Service.start(new Service.Options(Path.of(arguments[0]), "127.0.0.1", 0, false))) {
            AuditLog log = running.part(AuditLog.class);
            for (int i = 0; System.in.available() == 0; i++) {
                String subject = arguments[1] + "/" + i;
                log.append(AuditLog.SYSTEM, Act.CHECKED, subject, "");
                System.out.println("COMMITTED " + subject);
            }
        }
    }
}
