package isocentre.service.people.web;

import isocentre.service.organisations.Directory;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The part of a form that gives a role: which, for whom, from when to when.
public record RoleForm(List<Choice> roles, List<Choice> organisations, String from, String to) {

    /// As it was sent.
    record Sent(String role, String organisation, String from, String to) {}

    @Component
    static class Reader {
        private final Directory directory;
        private final Accounts accounts;

        Reader(Directory directory, Accounts accounts) {
            this.directory = directory;
            this.accounts = accounts;
        }

        RoleForm empty() {
            return read(new Sent("", "", directory.today().toString(), ""));
        }

        RoleForm read(Sent sent) {
            List<Choice> roles = new ArrayList<>(
                    List.of(new Choice("", "Choose a role", sent.role().isEmpty())));
            Arrays.stream(Role.values())
                    .filter(Role::givable)
                    .forEach(role -> roles.add(
                            new Choice(role.code(), role.title(), role.code().equals(sent.role()))));
            return new RoleForm(roles, organisations(sent.organisation()), sent.from(), sent.to());
        }

        private List<Choice> organisations(String chosen) {
            List<Choice> all = new ArrayList<>();
            all.add(new Choice("", "Choose an organisation", chosen.isEmpty()));
            all.add(new Choice(Directory.ENGLAND, "England", chosen.equals(Directory.ENGLAND)));
            directory
                    .networks()
                    .forEach(network -> all.add(new Choice(
                            network.id(),
                            "Network: " + network.name(),
                            network.id().equals(chosen))));
            directory
                    .providers()
                    .forEach(provider -> all.add(new Choice(
                            provider.code().code(),
                            provider.name() + " (" + provider.code() + ")",
                            provider.code().code().equals(chosen))));
            return all;
        }

        void check(Sent sent, Mistakes mistakes) {
            Optional<Role> role = Role.of(sent.role()).filter(Role::givable);
            mistakes.expect(role.isPresent(), "role", "Choose a role");
            role.ifPresent(one -> {
                switch (one.scope()) {
                    case PROVIDER ->
                        mistakes.expect(
                                directory.isProvider(sent.organisation()),
                                "organisation",
                                "Choose the provider that the " + one.title().toLowerCase(java.util.Locale.UK)
                                        + " works for");
                    case NETWORK ->
                        mistakes.expect(
                                directory.isNetwork(sent.organisation()),
                                "organisation",
                                "Choose the network that the role is for");
                    case ENGLAND ->
                        mistakes.expect(
                                sent.organisation().equals(Directory.ENGLAND),
                                "organisation",
                                "Choose England: this role is for all of it");
                }
            });
            Optional<LocalDate> from = day(sent.from());
            mistakes.expect(from.isPresent(), "from", "Enter the first day, such as 2025-04-01");
            if (!sent.to().isBlank()) {
                Optional<LocalDate> to = day(sent.to());
                mistakes.expect(to.isPresent(), "to", "Enter the last day, such as 2026-03-31, or leave it empty");
                mistakes.expect(
                        to.isEmpty() || from.isEmpty() || !to.get().isBefore(from.get()),
                        "to",
                        "Enter a last day that is not before the first");
            }
        }

        /// Gives the role of a form that was checked.
        void give(Person by, Person to, Sent sent) {
            accounts.give(
                    by.getName(),
                    to,
                    Role.of(sent.role()).orElseThrow(),
                    sent.organisation(),
                    day(sent.from()).orElseThrow(),
                    day(sent.to()).orElse(null));
        }

        private static Optional<LocalDate> day(String text) {
            try {
                return Optional.of(LocalDate.parse(text.strip()));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }
}
