import isocentre.service.Service;
import isocentre.service.indicators.PublishedFigures;
import isocentre.service.people.Accounts;
import isocentre.service.people.ApiKeys;
import isocentre.service.people.DemoAccounts;
import isocentre.service.people.Person;
import java.nio.file.Path;

/// Serves a home on loopback until its standard input ends, with the demonstration's accounts and a key for each provider
/// named. Prints `port N`, `password P`, `started SECONDS`, then `key PROVIDER KEY` for each, then, once its figures are
/// made, `ready`.
///
/// Usage: `java -cp SERVICE bench/ServeHome.java HOME [PROVIDER ...]`
final class ServeHome {
    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        try (Service.Running running =
                Service.start(new Service.Options(Path.of(arguments[0]), "127.0.0.1", 0, true))) {
            DemoAccounts.Made made = running.part(DemoAccounts.class).make();
            System.out.println("port " + running.port());
            System.out.println("password " + made.password());
            System.out.printf("started %.1f%n", (System.nanoTime() - start) / 1e9);
            Person manager =
                    running.part(Accounts.class).find("data-manager@demo.example").orElseThrow();
            for (int i = 1; i < arguments.length; i++) {
                System.out.println("key " + arguments[i] + " "
                        + running.part(ApiKeys.class).make(manager, arguments[i], "benchmark"));
            }
            PublishedFigures figures = running.part(PublishedFigures.class);
            while (figures.state().standing() == PublishedFigures.Standing.MAKING) {
                Thread.sleep(100);
            }
            System.out.println("ready");
            while (System.in.read() >= 0) {
                // until whoever started it lets go
            }
        }
    }
}
