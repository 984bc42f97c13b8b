package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.ledger.Hash;
import isocentre.ledger.Log;
import isocentre.ledger.SigningKey;
import isocentre.ledger.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFiguresTest {
    @TempDir
    private Path folder;

    @Test
    void aTableLeavesWithItsCertificateAndItsReasons() throws Exception {
        Path table = table("waits.csv", "site,count", "breast,240", "lung,131", "eye,4", "Total,375");
        Program release = release("2025-05", table);

        assertThat(release.exit()).as(release.all()).isZero();
        assertThat(release.out())
                .contains("site eye: hidden: from 1 to 7 people")
                .contains("What follows from all that is published: 1 to 7");
        assertThat(Files.readAllLines(folder.resolve("2025-05/waits.csv")))
                .contains("breast,240,rounded to the nearest 5")
                .anySatisfy(line -> assertThat(line).startsWith("eye,*,"));
        assertThat(folder.resolve("2025-05/certificate.json"))
                .content()
                .contains("\"code\": \"hes/1\"")
                .contains("{\"cell\": {\"site\": \"eye\"}, \"lowest\": 1, \"highest\": 7,");
    }

    @Test
    @DisplayName("KAT-4: a second release by another division is compared with the first")
    void theSecondReleaseIsComparedWithTheFirst() throws Exception {
        Path all = table("all.csv", "age,count", "21-30,20", "31-40,25", "51+,0");
        assertThat(release("first", all).exit()).isZero();
        Path men = table("men.csv", "age,sex,count", "21-30,men,20", "31-40,men,15", "51+,men,0");
        Program second = release("second", men);

        assertThat(second.exit()).as(second.all()).isZero();
        assertThat(second.out()).contains("earlier releases compared: 1");
        assertThat(folder.resolve("second/certificate.json")).content().contains("\"compared_with\": {\"first\": \"");
    }

    @Test
    void figuresThatWereRevisedAreStoppedWithAReason() throws Exception {
        assertThat(release("first", table("a.csv", "site,count", "A,100")).exit())
                .isZero();
        Program second = release("second", table("b.csv", "site,count", "A,300"));

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.out()).contains("STOPPED").contains("revised since first");
        assertThat(folder.resolve("second")).doesNotExist();
    }

    @Test
    void aReleaseIsAnEntryInTheLedgerOfTheHome() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path table = table("waits.csv", "site,count", "breast,240", "lung,131", "Total,371");
        Program without = release("first", table, "--home", home);
        assertThat(without.exit()).isEqualTo(2);
        assertThat(without.err()).contains("there is no ledger in");

        SigningKey key = SigningKey.generate("isocentre.example/ledger", VerifierKey.Kind.LOG, new SecureRandom());
        Files.writeString(home.resolve("ledger.key"), key.secret());
        Program release = release("first", table, "--home", home);
        assertThat(release.exit()).as(release.all()).isZero();
        assertThat(home.resolve("ledger/entries/000000000000.jsonl"))
                .content()
                .contains("\"type\":\"release\",\"who\":\"command-line\",\"release\":\"episodes/first\"")
                .contains(Hash.sha256(Files.readAllBytes(folder.resolve("first/certificate.json")))
                        .toString());
        assertThat(Program.run("verify", home).exit()).isZero();
        try (Log inUse = Log.open(home.resolve("ledger"), key, Clock.systemUTC())) {
            Program refused = release("second", table, "--home", home);
            assertThat(refused.err()).contains("is in use by another program");
            assertThat(folder.resolve("second")).doesNotExist();
            assertThat(inUse.size()).isEqualTo(1);
        }
    }

    @Test
    void aMistakeIsNamedWithItsRow() throws Exception {
        Program release = release("first", table("a.csv", "site,count", "A,\"1,000\""));

        assertThat(release.exit()).isEqualTo(2);
        assertThat(release.err()).contains("a.csv, line 2, count: '1,000' is not a whole number");
    }

    @Test
    void anUnknownPolicyIsNamedWithThoseThatThereAre() throws Exception {
        Program release = release("first", table("a.csv", "site,count", "A,10"), "--policy", "none/9");

        assertThat(release.exit()).isEqualTo(2);
        assertThat(release.err()).contains("use hes/1 or opensafely/1");
    }

    private Program release(String name, Path table, Object... more) throws Exception {
        List<Object> arguments = new ArrayList<>(List.of("release", table, "--subject", "episodes", "--name", name));
        arguments.addAll(List.of("--register", folder.resolve("register"), "--out", folder.resolve(name)));
        arguments.addAll(List.of(more));
        return Program.run(arguments.toArray());
    }

    private Path table(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
