package isocentre.cli;

import isocentre.disclosure.Certificate;
import isocentre.disclosure.Groups;
import isocentre.disclosure.Outcome;
import isocentre.disclosure.Policies;
import isocentre.disclosure.Policy;
import isocentre.disclosure.Register;
import isocentre.disclosure.ReleasedTable;
import isocentre.disclosure.Suppression;
import isocentre.disclosure.Table;
import isocentre.disclosure.UnusableTable;
import isocentre.ledger.Entry;
import isocentre.ledger.Hash;
import isocentre.ledger.Log;
import isocentre.ledger.SigningKey;
import isocentre.ledger.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = {
            "Makes tables of counts safe to publish: hides small numbers by a named policy, then attacks the result as an"
                    + " outsider would, with all tables and all earlier releases, and hides more until nothing small can be"
                    + " worked out. What cannot be made safe does not leave.",
            "A table is a CSV file: a column for each dimension, one named count; Total means all of a dimension. Tables that"
                    + " are released together are given together.",
            "Exit: 0 released, 1 stopped."
        })
final class ReleaseFigures implements Callable<Integer> {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Tables to release together.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(
            names = "--subject",
            required = true,
            paramLabel = "NAME",
            description = "Whom the counts are of, such as episodes-2024-25. All releases of one subject are compared.")
    @SuppressWarnings("NullAway.Init")
    private String subject;

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "The name of this release, such as 2025-05.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(
            names = "--policy",
            defaultValue = "hes/1",
            paramLabel = "CODE",
            description =
                    "hes/1 (1 to 7 hidden, others to the nearest 5, totals rounded on their own) or opensafely/1 (the"
                            + " same, totals from rounded cells). Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private String policy;

    @Option(
            names = "--hierarchy",
            paramLabel = "FILE",
            description = "Groups of categories, such as networks of providers: a CSV file with the columns dimension,"
                    + " category, part_of. All parts of a group are listed; a category may be part of several.")
    @Nullable
    private Path hierarchy;

    @Option(
            names = "--register",
            required = true,
            paramLabel = "DIR",
            description =
                    "The register of all releases: one for everybody who releases. Keep it, and keep it to yourselves.")
    @SuppressWarnings("NullAway.Init")
    private Path register;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "A home of the service, which is not running: the release is an entry in its ledger.")
    @Nullable
    private Path home;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write what may be published.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public Integer call() throws IOException {
        check("--subject", subject);
        check("--name", name);
        Register releases = new Register(register);
        if (releases.has(subject, name)) {
            throw new UserMistake("a release " + name + " of " + subject + " is in the register already: a release is"
                    + " never changed; give the new one another name");
        }
        if (Files.exists(out) && !isEmpty(out)) {
            throw new UserMistake("the folder " + out + " holds something already: give a new one");
        }
        try (Log ledger = ledger()) {
            return release(releases, rule(), ledger);
        } catch (UnusableTable e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
    }

    /// The ledger in which the release is recorded; null where none is asked for.
    private @Nullable Log ledger() throws IOException {
        if (home == null) {
            return null;
        }
        Path key = home.resolve("ledger.key");
        if (!Files.isRegularFile(key)) {
            throw new UserMistake("there is no ledger in " + home + ": it begins when the service first runs there");
        }
        return Log.open(home.resolve("ledger"), SigningKey.of(Files.readString(key)), Clock.systemUTC());
    }

    /// Nobody is named: who may use this command is known to the machine.
    private static void record(Certificate certificate, Log ledger) throws IOException {
        ledger.append(new Entry.Release(
                new Token("command-line"),
                new Token(certificate.subject() + "/" + certificate.name()),
                new Token(certificate.policy().code()),
                Hash.sha256(certificate.json().getBytes(StandardCharsets.UTF_8))));
        ledger.checkpoint();
    }

    private Policy rule() {
        try {
            return Policies.standard().of(policy);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
    }

    private static void check(String option, String value) {
        if (!NAME.matcher(value).matches()) {
            throw new UserMistake(
                    option + " '" + value + "' is not a name: use letters, digits, dots, hyphens and" + " underscores");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private int release(Register releases, Policy rule, @Nullable Log ledger) throws IOException {
        byte[] salt = Register.salt(new SecureRandom());
        List<Table> tables = new ArrayList<>();
        Map<String, String> inputs = new LinkedHashMap<>();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new UserMistake("there is no file " + file);
            }
            Table table = Table.read(file);
            tables.add(table);
            if (inputs.put(table.name(), Register.hash(salt, Files.readAllBytes(file))) != null) {
                throw new UserMistake("two tables are named " + table.name() + ": rename one");
            }
        }
        Groups groups = hierarchy == null ? Groups.NONE : Groups.read(hierarchy);
        return switch (Suppression.of(rule, tables, groups, releases.earlier(subject))) {
            case Outcome.Stopped(List<String> reasons) -> {
                System.out.println("STOPPED: nothing was released.");
                reasons.forEach(reason -> System.out.println("  " + reason + "."));
                yield Main.REJECTED;
            }
            case Outcome.Released released -> {
                Certificate certificate = new Certificate(
                        subject,
                        name,
                        Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
                        rule,
                        inputs,
                        releases.certificates(subject),
                        released);
                releases.keep(certificate, tables, groups, salt);
                if (ledger != null) {
                    record(certificate, ledger);
                }
                write(certificate, tables);
                yield 0;
            }
        };
    }

    private void write(Certificate certificate, List<Table> tables) throws IOException {
        Files.createDirectories(out);
        for (Table table : tables) {
            ReleasedTable.write(out.resolve(table.name()), table, certificate.policy(), certificate.released());
        }
        Files.writeString(out.resolve("certificate.json"), certificate.json(), StandardCharsets.UTF_8);
        List<String> explanations = certificate.explanations();
        System.out.println("Released by " + certificate.policy().code() + "; earlier releases compared: "
                + certificate.earlier().size() + "; numbers hidden: " + explanations.size());
        explanations.forEach(words -> System.out.println("  " + words));
        System.out.println(out.toAbsolutePath());
    }
}
