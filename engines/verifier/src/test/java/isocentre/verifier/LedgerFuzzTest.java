package isocentre.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whatever lies in the files of a ledger, there is a report, and it is never that of a good ledger.
class LedgerFuzzTest {
    /// The published example of a key; nobody here has its secret half.
    private static final String KEYS = "log PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n";

    @FuzzTest
    void anyFileOfEntriesGetsAReport(byte[] file) throws IOException {
        Report report = report("entries/000000000000.jsonl", file);
        assertThat(report.intact())
                .isEqualTo(report.entries() == 0 && report.findings().isEmpty());
        told(report);
    }

    @FuzzTest
    void anyCheckpointIsRefusedInWords(byte[] file) throws IOException {
        Report report = report("checkpoints/000000000001.note", file);
        assertThat(report.intact()).isFalse();
        told(report);
    }

    @FuzzTest
    void anyFileOfKeysGetsAReport(byte[] file) throws IOException {
        told(report("keys", file));
    }

    private static void told(Report report) {
        assertThat(report.findings()).allSatisfy(finding -> {
            assertThat(finding.words()).isNotBlank();
            assertThat(finding.where() + finding.words())
                    .matches(words -> words.chars().noneMatch(Character::isISOControl), "no control characters");
        });
    }

    private static Report report(String name, byte[] content) throws IOException {
        Path ledger = Files.createTempDirectory("ledger");
        try {
            Files.writeString(ledger.resolve("keys"), KEYS);
            Path file = ledger.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return Verifier.verify(ledger, List.of(), Optional.empty());
        } finally {
            try (Stream<Path> all = Files.walk(ledger)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
