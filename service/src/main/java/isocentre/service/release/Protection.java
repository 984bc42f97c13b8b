package isocentre.service.release;

import isocentre.disclosure.Certificate;
import isocentre.disclosure.Outcome;
import isocentre.disclosure.Policies;
import isocentre.disclosure.Policy;
import isocentre.disclosure.Register;
import isocentre.disclosure.ReleasedTable;
import isocentre.disclosure.Suppression;
import isocentre.disclosure.Table;
import isocentre.disclosure.Unproved;
import isocentre.disclosure.UnusableTable;
import isocentre.radiotherapy.standards.Standards;
import isocentre.report.Nation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Makes the tables of a year safe: hides, attacks with everything that was published before, and stops what cannot be
/// made safe. The register of the home is that of the `release` command too.
@Component
class Protection {
    static final String POLICY = "hes/1";

    private final Register register;
    private final SecureRandom random;
    private final Clock clock;

    Protection(@Value("${isocentre.home}") Path home, SecureRandom random, Clock clock) {
        this.register = new Register(home.resolve("releases"));
        this.random = random;
        this.clock = clock;
    }

    /// Tables that may leave, and how to note that they have.
    record Safe(ReleasedIndicator tables, Keeping keeping) {}

    /// Notes in the register what the public learns.
    @FunctionalInterface
    interface Keeping {
        void keep() throws IOException;
    }

    /// @throws RefusedRelease if any indicator cannot be made safe
    List<Safe> of(Nation nation, String name) throws IOException {
        Counting counting = new Counting(nation, Standards.load().organisations());
        List<Safe> safe = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (PlainText plain : PlainText.all()) {
            Counting.Counts counts = counting.of(plain.indicator());
            if (!counts.places().counts().isEmpty()) {
                try {
                    protect(plain.indicator(), nation.year() + "-" + plain.indicator(), name, counts, safe, reasons);
                } catch (UnusableTable | Unproved e) {
                    reasons.add(plain.indicator() + ": " + e.getMessage());
                }
            }
        }
        if (!reasons.isEmpty()) {
            throw new RefusedRelease(reasons);
        }
        return safe;
    }

    private void protect(
            String indicator,
            String subject,
            String name,
            Counting.Counts counts,
            List<Safe> safe,
            List<String> reasons)
            throws IOException {
        Policy policy = Policies.standard().of(POLICY);
        List<Table> tables = List.of(counts.places(), counts.months());
        switch (Suppression.of(policy, tables, counts.groups(), register.earlier(subject))) {
            case Outcome.Stopped(List<String> why) -> why.forEach(reason -> reasons.add(indicator + ": " + reason));
            case Outcome.Released released -> {
                byte[] salt = Register.salt(random);
                Map<String, String> inputs = new LinkedHashMap<>();
                tables.forEach(table -> inputs.put(
                        table.name(),
                        Register.hash(salt, table.counts().toString().getBytes(StandardCharsets.UTF_8))));
                Certificate certificate = new Certificate(
                        subject,
                        name,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        policy,
                        inputs,
                        register.certificates(subject),
                        released);
                safe.add(new Safe(
                        new ReleasedIndicator(
                                indicator,
                                ReleasedTable.text(counts.places(), policy, released),
                                ReleasedTable.text(counts.months(), policy, released),
                                certificate.json()),
                        () -> {
                            // A crash may have come between register and database: what is noted stays noted.
                            if (!register.has(subject, name)) {
                                register.keep(certificate, tables, counts.groups(), salt);
                            }
                        }));
            }
        }
    }
}
