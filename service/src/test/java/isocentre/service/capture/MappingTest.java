package isocentre.service.capture;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.service.Browser;
import isocentre.service.Months;
import isocentre.service.Site;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.capture.receiving.Uploads;
import isocentre.service.people.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MappingTest {
    private static final Month MARCH = new Month(2025, 3);

    private final Site site = Site.open();
    private final Mappings mappings = site.part(Mappings.class);

    private Submission submission(UUID id) {
        return site.part(Submissions.class).find(id).orElseThrow();
    }

    /// The form of a finding about this value.
    private static String form(Browser browser, UUID id, String value) {
        for (Element form : browser.get("/submissions/" + id).page().select("form[action$=/map]")) {
            Element details = form.closest("details");
            if (details != null && details.text().contains("‘" + value + "’")) {
                return form.attr("action");
            }
        }
        throw new AssertionError("no mapping is offered for " + value + ": "
                + browser.get("/submissions/" + id).main());
    }

    @Test
    void oneMappingMendsAllRowsOfALocalMachineInThisSubmissionAndLaterOnes() throws Exception {
        Browser physicist = site.signedIn(Role.PHYSICIST, "RTH");
        Browser manager = site.signedIn(Role.DATA_MANAGER, "RTH");
        List<Path> sent = Months.changed(Months.of("RTH", MARCH), "RTH(LA|OT)[0-9]{4}", "Linac blue");
        UUID id = Sent.checked(site, manager, "RTH", sent);
        Submission before = submission(id);
        long rows = rowsOf(before, "Linac blue");
        assertThat(rows).isPositive();
        String form = form(physicist, id, "Linac blue");
        seesTheRows(manager, id, form.replace("/map", "/rows"), rows);
        assertThat(physicist.get(form.replace("/map", "/rows")).status()).isEqualTo(403);

        assertThat(physicist.send(form, "readAs", "the blue one").main()).contains("is not of the standard");
        assertThat(submission(id).state()).isEqualTo(before.state());
        assertThat(physicist.send(form, "readAs", "RTHLA0001").status()).isEqualTo(303);
        Submission after = Sent.settled(site, id);
        assertThat(rowsOf(after, "Linac blue")).isZero();
        assertThat(after.digest()).isEqualTo(before.digest());
        String words = after.verdict().orElseThrow().assumptions().getFirst();
        assertThat(words)
                .contains("'Linac blue' read as 'RTHLA0001' by the mapping of Synthetic Person")
                .startsWith(String.format("%,d rows", rows));
        assertThat(manager.get("/submissions/" + id).main()).contains(words);
        for (Path file : site.part(Uploads.class).files(id)) {
            assertThat(Files.readString(file))
                    .as("as sent")
                    .isEqualTo(Files.readString(sent.stream()
                            .filter(one -> one.getFileName().equals(file.getFileName()))
                            .findFirst()
                            .orElseThrow()));
        }

        manager.send("/submissions/" + id + "/sign", "stand", "yes");
        assertThat(Sent.settled(site, id).state()).isEqualTo(State.STORED);
        UUID later = Sent.checked(
                site,
                manager,
                "RTH",
                Months.changed(Months.of("RTH", new Month(2025, 2)), "RTH(LA|OT)[0-9]{4}", "Linac blue"));
        assertThat(rowsOf(submission(later), "Linac blue")).isZero();

        LocalMapping mapping = mappings.inForce(new OdsCode("RTH")).stream()
                .filter(one -> one.field().equals("machine"))
                .findFirst()
                .orElseThrow();
        String revoke = "/providers/RTH/mappings/" + mapping.id() + "/revoke";
        assertThat(site.signedIn(Role.DATA_MANAGER, "RYJ").send(revoke).status())
                .isEqualTo(403);
        assertThat(site.signedIn(Role.DATA_MANAGER, "RYJ")
                        .send(revoke.replace("RTH", "RYJ"))
                        .status())
                .isEqualTo(404);
        assertThat(manager.send(revoke).status()).isEqualTo(303);
        assertThat(manager.get("/mappings").main()).contains("Linac blue", "Given up by");
        assertThat(mappings.inForce(new OdsCode("RTH"))).doesNotContain(mapping);
        assertThat(site.part(AuditLog.class).about(mapping.id().toString()).stream()
                        .map(entry -> entry.act()))
                .contains(Act.MAPPING_CONFIRMED, Act.MAPPING_REVOKED);
        manager.send("/submissions/" + later + "/withdraw", "reason", "a test");
    }

    @Test
    void anotherProvidersMappingIsShownWithWhereItComesFromAndNeverUsedUnasked() {
        Browser first = site.signedIn(Role.DATA_MANAGER, "RTH");
        UUID one = Sent.checked(site, first, "RTH", gender("RTH"));
        first.send(form(first, one, "W9"), "readAs", "2");
        assertThat(rowsOf(Sent.settled(site, one), "W9")).isZero();

        Browser second = site.signedIn(Role.DATA_MANAGER, "RHM");
        UUID other = Sent.checked(site, second, "RHM", gender("RHM"));
        assertThat(rowsOf(submission(other), "W9")).as("not used unasked").isPositive();
        String page = second.get("/submissions/" + other).main();
        assertThat(page).contains("Read as '2' at", "Read it so here");
        second.send(form(second, other, "W9"), "readAs", "2");
        assertThat(rowsOf(Sent.settled(site, other), "W9")).isZero();
        for (Browser browser : List.of(first, second)) {
            browser.send("/submissions/" + (browser == first ? one : other) + "/withdraw", "reason", "a test");
        }
    }

    /// All rows of the machine, page after page and in one file; each look is recorded.
    private void seesTheRows(Browser manager, UUID id, String path, long rows) {
        Browser.Seen first = manager.get(path);
        assertThat(first.main()).contains("Rows 1 to " + Math.min(50, rows) + " of " + String.format("%,d", rows));
        assertThat(first.page().select("tbody tr")).hasSize((int) Math.min(50, rows));
        long last = (rows + 49) / 50;
        assertThat(manager.get(path + "?page=" + last).page().select("tbody tr"))
                .hasSize((int) (rows - 50 * (last - 1)));
        assertThat(manager.get(path + ".csv").text().lines())
                .hasSize((int) rows + 1)
                .allMatch(line -> line.startsWith("row,") || line.contains("Linac blue"));
        assertThat(site.part(AuditLog.class).about(id.toString()).stream().filter(entry -> entry.act() == Act.LOOKED))
                .hasSize(3);
    }

    private static List<Path> gender(String provider) {
        List<Path> files = Months.of(provider, MARCH);
        return files.stream()
                .map(file -> file.getFileName().toString().contains("Attend") ? withGender(file) : file)
                .toList();
    }

    /// The attendance file with one code of gender in place of another.
    private static Path withGender(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String[] header = lines.getFirst().split(",", -1);
            int column = 0;
            while (!header[column].contains("GENDER")) {
                column++;
            }
            int at = column;
            String text = lines.getFirst() + "\n"
                    + String.join(
                            "\n",
                            lines.stream()
                                    .skip(1)
                                    .map(line -> {
                                        String[] cells = line.split(",", -1);
                                        cells[at] = "W9";
                                        return String.join(",", cells);
                                    })
                                    .toList());
            Path changed = Months.changed(List.of(file), "$^", "").getFirst();
            return Files.writeString(changed, text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long rowsOf(Submission submission, String value) {
        return submission.verdict().orElseThrow().findings().stream()
                .filter(finding -> finding.value().filter(value::equals).isPresent())
                .mapToLong(finding -> finding.count())
                .max()
                .orElse(0);
    }
}
