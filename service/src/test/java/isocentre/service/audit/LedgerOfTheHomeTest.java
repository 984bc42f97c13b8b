package isocentre.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.verifier.Report;
import isocentre.verifier.Verifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerOfTheHomeTest {
    private final Site site = Site.open();
    private final AuditLog log = site.part(AuditLog.class);
    private final HomeLedger ledger = site.part(HomeLedger.class);

    @Test
    void whatIsCommittedIsWrittenOnceAndWhatIsRolledBackNever() throws Exception {
        String batch = UUID.randomUUID().toString();
        TransactionTemplate transactions = site.part(TransactionTemplate.class);
        List<Future<?>> threads = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (int thread = 0; thread < 4; thread++) {
                String name = batch + "/" + thread;
                threads.add(pool.submit(() -> {
                    for (int i = 0; i < 40; i++) {
                        boolean undone = i % 4 == 3;
                        String subject = name + "/" + i + (undone ? "/undone" : "");
                        transactions.executeWithoutResult(transaction -> {
                            log.append(AuditLog.SYSTEM, Act.CHECKED, subject, "a synthetic detail");
                            if (undone) {
                                transaction.setRollbackOnly();
                            }
                        });
                    }
                }));
            }
            for (Future<?> thread : threads) {
                thread.get();
            }
        }
        settle();

        List<String> lines =
                lines().stream().filter(line -> line.contains(batch)).toList();
        assertThat(lines).hasSize(4 * 30).doesNotHaveDuplicates().noneMatch(line -> line.contains("undone"));
        Entry one = log.entry(Act.CHECKED, batch + "/2/5").orElseThrow();
        assertThat(lines().get((int) one.place().orElseThrow()))
                .contains("\"record\":\"" + one.number() + "\",\"who\":\"system\",\"did\":\"checked\",\"what\":\""
                        + batch + "/2/5\",\"why\":\"none\"");
    }

    @Test
    void theVerifierFindsTheHomesLedgerIntact() throws Exception {
        site.signedIn(Role.AUDITOR, "ENG");
        settle();
        ledger.read(isocentre.ledger.Log::checkpoint);
        Path folder = site.home().resolve(HomeLedger.FOLDER);
        Report report = Verifier.verify(folder, List.of(), Optional.of(folder.resolve("keys")));
        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isPositive();
    }

    @Test
    void noNameNoAddressAndNoSentenceGetsIntoTheLedger() throws Exception {
        Person person = site.invite(Role.DATA_MANAGER, "RR8");
        Browser browser = site.signedIn(person);
        browser.send("/keys/RR8", "name", "Oncology system of synthetic Dr Example");
        log.append("somebody@example.org", Act.SIGNED, "a sentence about 999 000 0018", "and another");
        log.append(AuditLog.SYSTEM, Act.CHECKED, "9990000018", "");
        settle();
        assertThat(lines())
                .noneMatch(line -> line.contains("@") || line.contains("Synthetic") || line.contains("Example"))
                .noneMatch(line -> line.contains("sentence") || line.contains("9990000018"))
                .anyMatch(line ->
                        line.contains("\"who\":\"withheld\",\"did\":\"signed\",\"what\":\"withheld\",\"why\":\"none\""))
                .anyMatch(line -> line.contains("\"who\":\"" + person.getName() + "\",\"did\":\"key-made\""));
    }

    @Test
    void anActOnRowsOfPatientsSaysWhy() throws Exception {
        String subject = UUID.randomUUID().toString();
        log.append(AuditLog.SYSTEM, Act.LOOKED, subject, "");
        settle();
        assertThat(lines())
                .anyMatch(line ->
                        line.contains("\"did\":\"looked\",\"what\":\"" + subject + "\",\"why\":\"data-quality\""));
    }

    private void settle() throws InterruptedException {
        while (site.database()
                        .sql("SELECT count(*) FROM ledger_outbox")
                        .query(Long.class)
                        .single()
                > 0) {
            Thread.sleep(20);
        }
    }

    private List<String> lines() throws IOException {
        return ledger.read(open -> open.lines(0, Integer.MAX_VALUE)).stream()
                .map(line -> new String(line, java.nio.charset.StandardCharsets.US_ASCII))
                .toList();
    }
}
