package isocentre.cli;

import isocentre.service.Service;
import isocentre.service.consultation.DemoConsultation;
import isocentre.service.governance.synthetic.DemoGovernance;
import isocentre.service.learning.DemoCycle;
import isocentre.service.people.DemoAccounts;
import isocentre.service.people.FirstAdministrator;
import isocentre.service.plans.synthetic.DemoCredentials;
import isocentre.service.plans.synthetic.DemoPlans;
import isocentre.service.practice.adoption.DemoPractice;
import isocentre.service.priorities.DemoPriorities;
import isocentre.service.release.DemoRelease;
import java.io.IOException;
import java.nio.file.Path;

/// Runs the service until it is told to stop. Its jars are on the class path of `serve` and `demo` alone, so that no
/// command class names a type of it.
final class Serving {
    private static final String THIS_MACHINE = "127.0.0.1";

    private Serving() {}

    /// The real service.
    static void until(Stop stop, Path home, String address, int port, String administrator)
            throws IOException, InterruptedException {
        try (Service.Running running = Service.start(new Service.Options(home, address, port, false))) {
            String site = site(address, running.port());
            System.out.println("Isocentre is served at  " + site + "/  until you stop it with Ctrl-C");
            running.part(FirstAdministrator.class).invitation(administrator).ifPresent(path -> {
                System.out.println();
                System.out.println("Nobody administers it yet. This link sets up the account of " + administrator);
                System.out.println("once, within three days:  " + site + path);
            });
            stop.await();
        }
    }

    /// A demonstration, with one account for each role.
    static void demonstration(Stop stop, Path home, int port, boolean orthanc)
            throws IOException, InterruptedException {
        String archive = orthanc ? "orthanc" : "files";
        try (Service.Running running = Service.start(new Service.Options(home, THIS_MACHINE, port, true, archive))) {
            running.part(DemoPlans.class).make();
            DemoAccounts.Made made = running.part(DemoAccounts.class).make();
            running.part(DemoCredentials.class).make();
            running.part(DemoRelease.class).make();
            running.part(DemoConsultation.class).make();
            running.part(DemoCycle.class).make();
            running.part(DemoGovernance.class).make();
            running.part(DemoPractice.class).make();
            running.part(DemoPriorities.class).make();
            System.out.println();
            System.out.println("One account for each role, all with the password  " + made.password());
            made.accounts()
                    .forEach(account -> System.out.printf(
                            "  %-30s %-18s %s%n", account.email(), account.role(), account.organisation()));
            System.out.println();
            System.out.println("Served at              " + site(THIS_MACHINE, running.port())
                    + "/  until you stop it with Ctrl-C");
            stop.await();
        }
    }

    /// This machine by its name: browsers give passkeys to names, never to IP addresses.
    private static String site(String address, int port) {
        return "http://" + (address.equals(THIS_MACHINE) ? "localhost" : address) + ":" + port;
    }
}
