package isocentre.service;

import isocentre.service.people.Accounts;
import isocentre.service.people.ApiKeys;
import isocentre.service.people.Person;
import java.nio.file.Path;

/// A service in a process of its own, so that it can be killed. Prints its address and a key of provider RR8.
final class ServedAlone {
    private ServedAlone() {}

    public static void main(String[] arguments) throws Exception {
        Service.Running running = Service.start(new Service.Options(Path.of(arguments[0]), "127.0.0.1", 0, false));
        Accounts accounts = running.part(Accounts.class);
        Person manager = accounts.find("killed@example.org")
                .orElseGet(() -> accounts.make("killed@example.org", "Synthetic Person", false));
        String key = running.part(ApiKeys.class).make(manager, "RR8", "kill trial");
        System.out.println("SERVED http://127.0.0.1:" + running.port() + " " + key);
        Thread.currentThread().join();
    }
}
