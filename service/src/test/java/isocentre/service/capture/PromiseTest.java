package isocentre.service.capture;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.lake.Lake;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.report.Nation;
import isocentre.report.Subject;
import isocentre.report.pages.Wording;
import isocentre.service.Browser;
import isocentre.service.Months;
import isocentre.service.Site;
import isocentre.service.indicators.Edition;
import isocentre.service.indicators.PublishedFigures;
import isocentre.service.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a page says will change in published figures is what changes.
class PromiseTest {
    private static final String PROVIDER = "R1H";
    private static final Month MARCH = new Month(2025, 3);

    private final Site site = Site.open();
    private final Promises promises = site.part(Promises.class);
    private final PublishedFigures figures = site.part(PublishedFigures.class);
    private final Browser manager = site.signedIn(Role.DATA_MANAGER, PROVIDER);

    @TempDir
    private Path folder;

    @Test
    void theFiguresPromisedAreThosePublishedAfterSigningAndAfterTakingOut() throws Exception {
        sign(Sent.checked(site, manager, PROVIDER, Months.of(PROVIDER, new Month(2025, 2))));
        edition();

        UUID first = Sent.checked(site, manager, PROVIDER, Months.of(PROVIDER, MARCH));
        keeps(first, () -> sign(first));

        UUID again = Sent.checked(site, manager, PROVIDER, withoutSome(Months.of(PROVIDER, MARCH)));
        String page = shown("/submissions/" + again + "/sign");
        assertThat(page).contains("What will change in published figures", "other indicators do not change");
        keeps(again, () -> sign(again));
        assertThat(submission(first).state()).isEqualTo(State.SUPERSEDED);

        String before = site.part(Lake.class).current().id();
        assertThat(shown("/submissions/" + again + "/withdraw")).contains("Without it", "no data");
        assertThat(manager.send("/submissions/" + again + "/withdraw").status()).isEqualTo(422);
        keeps(again, () -> {
            manager.send("/submissions/" + again + "/withdraw", "reason", "Sent by mistake");
            assertThat(Sent.settled(site, again).state()).isEqualTo(State.WITHDRAWN);
        });
        assertThat(manager.get("/submissions/" + again).main()).contains("Taken back: Sent by mistake");
        assertThat(site.part(Holdings.class).of(new OdsCode(PROVIDER), MARCH)).isEmpty();
        assertThat(site.part(Lake.class).version(before))
                .as("earlier data versions stay")
                .isPresent();

        UUID back = Sent.checked(site, manager, PROVIDER, Months.of(PROVIDER, new Month(2025, 2)));
        assertThat(submission(back).state())
                .as("the same files as those stored are those")
                .isEqualTo(State.STORED);
    }

    @Test
    void figuresThatChangedSinceTheyWereShownAreShownAgainBeforeSigning() throws Exception {
        UUID id = Sent.checked(
                site, manager, PROVIDER, Months.changed(Months.of(PROVIDER, MARCH), "Placeholder", "Twice"));
        shown("/submissions/" + id + "/sign");
        Browser.Seen seen = manager.send("/submissions/" + id + "/sign", "stand", "yes", "shown", "v000000000000");
        assertThat(seen.status()).isEqualTo(422);
        assertThat(seen.main()).contains("look at them again");
        assertThat(submission(id).state()).isEqualTo(State.READY);
        manager.send("/submissions/" + id + "/withdraw", "reason", "a test");
    }

    private interface Deed {
        void run() throws Exception;
    }

    /// Does what was promised, and finds every figure as it was said to be.
    private void keeps(UUID id, Deed deed) throws Exception {
        Submission submission = submission(id);
        boolean stored = submission.state() == State.STORED;
        Edition shown = edition();
        Promise.Made made = (Promise.Made)
                await(stored ? () -> promises.ofWithdrawing(submission) : () -> promises.ofSigning(submission));
        deed.run();
        Edition after = edition();
        assertThat(after.dataVersion()).isNotEqualTo(shown.dataVersion());
        Promise.Place own = made.places().getFirst();
        assertThat(own.moves()).isTrue();
        assertThat(own.headlines()).isNotEmpty();
        List<Promise.Line> lines = new ArrayList<>(own.headlines());
        lines.addAll(own.others());
        lines.addAll(own.elsewhere());
        for (Promise.Line line : lines) {
            String of = line.indicator() + ", " + line.period();
            assertThat(line.before()).as("now: %s", of).isEqualTo(told(shown, line));
            assertThat(line.after()).as("then: %s", of).isEqualTo(told(after, line));
        }
        for (String name : own.same()) {
            for (String period : List.of(MARCH.words(), "Year 2024-25")) {
                Promise.Line line = new Promise.Line(name, period, NOTHING, NOTHING, "", false);
                assertThat(told(after, line))
                        .as("the same: %s, %s", name, period)
                        .isEqualTo(told(shown, line));
            }
        }
    }

    private static final Promise.Told NOTHING = new Promise.Told("no data", "");

    private static Promise.Told told(Edition edition, Promise.Line line) {
        for (Nation nation : edition.yearNames().stream()
                .flatMap(name -> edition.year(name).stream())
                .toList()) {
            for (Subject subject : nation.subjects()) {
                Optional<Figure> found = nation.figures().stream()
                        .filter(figure -> figure.indicator().equals(subject.id())
                                && subject.name().equals(line.indicator())
                                && figure.level() == Level.PROVIDER
                                && figure.code().equals(PROVIDER)
                                && figure.breakdown().isEmpty()
                                && words(figure).equals(line.period()))
                        .findFirst();
                if (found.filter(Wording::known).isPresent()) {
                    return new Promise.Told(
                            Wording.valueOrWhy(subject, found.get()), Wording.counts(subject, found.get()));
                }
            }
        }
        return NOTHING;
    }

    private static String words(Figure figure) {
        return figure.period().first().equals(figure.period().last())
                ? figure.period().first().words()
                : "Year " + figure.period();
    }

    private List<Path> withoutSome(List<Path> files) throws IOException {
        List<Path> kept = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            int patient = List.of(lines.getFirst().split(",", -1)).indexOf("LOCAL_PATIENT_IDENTIFIER");
            List<String> rows = new ArrayList<>(List.of(lines.getFirst()));
            lines.stream()
                    .skip(1)
                    .filter(line -> line.split(",", -1)[patient].hashCode() % 3 != 0)
                    .forEach(rows::add);
            kept.add(Files.write(folder.resolve(file.getFileName()), rows));
        }
        return kept;
    }

    /// A page once its figures are worked out: it is loaded again and again, as a browser without scripts does.
    private String shown(String path) throws InterruptedException {
        Browser.Seen seen = manager.get(path);
        for (int i = 0; i < 600 && seen.page().selectFirst("progress") != null; i++) {
            Thread.sleep(100);
            seen = manager.get(path);
        }
        assertThat(seen.page().select("form button")).isNotEmpty();
        return seen.main();
    }

    private interface Asking {
        Promise ask();
    }

    private static Promise await(Asking asking) throws InterruptedException {
        Promise promise = asking.ask();
        for (int i = 0; i < 1200 && promise instanceof Promise.UnderWay; i++) {
            Thread.sleep(50);
            promise = asking.ask();
        }
        return promise;
    }

    private void sign(UUID id) {
        manager.send("/submissions/" + id + "/sign", "stand", "yes");
        assertThat(Sent.settled(site, id).state()).isEqualTo(State.STORED);
    }

    private Submission submission(UUID id) {
        return site.part(Submissions.class).find(id).orElseThrow();
    }

    /// The figures of the newest data version, once they are made.
    private Edition edition() throws InterruptedException {
        String version = site.part(Lake.class).current().id();
        for (int i = 0; i < 1200; i++) {
            PublishedFigures.State state = figures.state();
            if (state.standing() == PublishedFigures.Standing.CURRENT
                    && state.edition()
                            .filter(one -> one.dataVersion().equals(version))
                            .isPresent()) {
                return state.edition().get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the figures of " + version + " were not made");
    }
}
