package isocentre.service.practice;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.standards.Recommendation.Strength;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.Site;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.practice.Version.Move;
import isocentre.service.practice.adoption.Adoption.Stance;
import isocentre.service.practice.adoption.AdoptionCurve;
import isocentre.service.practice.adoption.Adoptions;
import isocentre.service.practice.adoption.Evidence;
import isocentre.service.practice.adoption.Followed;
import isocentre.service.practice.adoption.Spread;
import isocentre.service.practice.scoring.Concordance;
import isocentre.service.practice.scoring.Score;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is stated and agreed in the East of England, held against the change that was planted there.
class PlantedAdoptionTest {
    private static final Month FIRST = Anglia.FIRST;
    private static final Month CHANGE = Anglia.CHANGE;
    private static final String NETWORK = Anglia.NETWORK;
    private static final String FIVE = "RCR-BREAST-1";
    private final Site site = Anglia.open();

    private Evidence stated(String provider, Stance stance, LocalDate since) {
        Person lead = site.invite(Role.CLINICAL_LEAD, provider);
        site.part(Adoptions.class).state(lead, FIVE, provider, stance, since, "said by a synthetic lead");
        Guideline five = site.part(Guidelines.class).find(FIVE).orElseThrow();
        return site.part(Spread.class).centres(five).stream()
                .filter(one -> one.provider().code().equals(provider))
                .findFirst()
                .flatMap(Spread.Centre::evidence)
                .orElseThrow();
    }

    @Test
    @DisplayName("The data confirm who states the day of the planted change, and contradict who states another thing")
    void confirmedOrContradicted() {
        LocalDate change = CHANGE.firstDay();
        assertThat(stated("RM1", Stance.ADOPTED, change)).isInstanceOf(Evidence.Agrees.class);
        assertThat(stated("RGT", Stance.ADOPTED, FIRST.plus(1).firstDay()))
                .as("four of its six months since lie before the change")
                .isInstanceOf(Evidence.NotShown.class);
        assertThat(stated("RDE", Stance.NOT_ADOPTED, change)).isInstanceOf(Evidence.NotShown.class);
        assertThat(stated("RDE", Stance.NOT_ADOPTED, FIRST.firstDay())).isInstanceOf(Evidence.Agrees.class);

        String lead =
                site.signedIn(Role.CLINICAL_LEAD, "RM1").get("/library/" + FIVE).main();
        assertThat(lead)
                .contains("The data agree", "Before: ", "How it spreads over centres", "Patients treated by it")
                .doesNotContain("The data do not show it. Before");
        assertThat(site.signedIn(Role.ANALYST, "ENG").get("/library/" + FIVE).main())
                .contains("The data agree.", "The data do not show it.");
        assertThat(site.visitor().get("/library/" + FIVE).main())
                .contains("state that they follow it")
                .doesNotContain("The data", "Before: ");
    }

    @Test
    @DisplayName("NET-06: by their data 80 % of the centres follow within three months of the planted change")
    void timeToPractice() {
        Guideline five = site.part(Guidelines.class).find(FIVE).orElseThrow();
        List<String> centres = Standards.load().organisations().providersOn(CHANGE.firstDay()).stream()
                .map(one -> one.code().code())
                .filter(Anglia::ofTheNetwork)
                .toList();
        AdoptionCurve curve = site.part(Spread.class).curve(five, centres);
        assertThat(curve.points().getFirst().month()).isEqualTo(FIRST);
        assertThat(curve.points().stream().filter(one -> one.month().compareTo(CHANGE) < 0))
                .allMatch(one -> one.shown() == 0);
        AdoptionCurve.Reached reached =
                curve.shown(0.8, 0.5, LocalDate.of(2024, 4, 1)).orElseThrow();
        assertThat(reached.month()).isBetween(CHANGE, CHANGE.plus(2));
        assertThat(reached.atMost()).isFalse();
        Spread.ToPractice told = site.part(Spread.class).toPractice(centres);
        assertThat(told.figured()).isGreaterThanOrEqualTo(2);
        assertThat(told.medianDays()).isPresent();
        assertThat(site.signedIn(Role.ANALYST, "ENG").get("/library").main()).contains("NET-06");
    }

    @Test
    @DisplayName("FRX-07: each month is scored against the version in force then, not against today's")
    void scoredAgainstTheVersionInForce() {
        MovedClock clock = new MovedClock();
        Guidelines guidelines = new Guidelines(
                site.part(JdbcClient.class),
                site.part(GuidelineRows.class),
                site.part(GuidelineRights.class),
                site.part(DraftCheck.class),
                site.part(AuditLog.class),
                clock,
                ignored -> {});
        Person manager = site.invite(Role.NETWORK_MANAGER, NETWORK);
        Person chair = site.invite(Role.NETWORK_CHAIR, NETWORK);
        UUID id = Objects.requireNonNull(new TransactionTemplate(site.part(PlatformTransactionManager.class))
                .execute(ignored -> {
                    UUID made = guidelines.propose(manager, draft(Optional.empty(), "1", "BRE-08", FIRST.firstDay()));
                    guidelines.move(chair, version(guidelines, made, 0), Move.AGREE, "");
                    guidelines.propose(manager, draft(Optional.of(made), "2", "BRE-01", CHANGE.firstDay()));
                    guidelines.move(chair, version(guidelines, made, 1), Move.AGREE, "");
                    return made;
                }));

        Guideline protocol = guidelines.find(id.toString()).orElseThrow();
        List<Score> scores = site.part(Concordance.class).of(protocol);
        Followed first = all(scores, protocol.versions().getFirst(), FIRST, CHANGE.plus(-1));
        Followed second = all(scores, protocol.versions().getLast(), CHANGE, FIRST.plus(11));
        assertThat(scores.stream().mapToDouble(score -> score.followed().of()).sum())
                .as("no month is scored against another version than that in force")
                .isEqualTo(first.of() + second.of());
        assertThat(first.share()).as("15 fractions under the first version").isBetween(0.6, 0.9);
        assertThat(second.share()).as("five fractions under the second").isBetween(0.6, 0.9);
        assertThat(site.signedIn(manager).get("/library/" + id).main())
                .contains("Practice against the version in force on the day", "April 2024 to September 2024");
        assertThat(site.visitor().get("/library/" + id).main()).doesNotContain("Practice against");
        String file = "/library/" + id + "/practice.csv";
        assertThat(site.signedIn(Role.PHYSICIST, "RM1").get(file).text().lines().skip(1))
                .as("each month of the own centre, and of no other")
                .hasSize(12)
                .allMatch(line -> line.startsWith("RM1,"));
        assertThat(site.visitor().get(file).location()).contains("/sign-in");
    }

    private static UUID version(Guidelines guidelines, UUID id, int place) {
        return UUID.fromString(guidelines
                .find(id.toString())
                .orElseThrow()
                .versions()
                .get(place)
                .id());
    }

    private static Followed all(List<Score> scores, Version version, Month from, Month to) {
        return scores.stream()
                .filter(score -> score.version().equals(version.id()))
                .filter(score ->
                        score.month().compareTo(from) >= 0 && score.month().compareTo(to) <= 0)
                .map(Score::followed)
                .reduce(new Followed(0, 0), Followed::and);
    }

    private static Draft draft(Optional<UUID> of, String label, String regimen, LocalDate inForce) {
        return new Draft(
                of,
                Guideline.Kind.PROTOCOL,
                NETWORK,
                "Breast",
                "Whole breast",
                Optional.empty(),
                new Draft.Said(
                        label,
                        "As the schedule says.",
                        "The schedule",
                        Strength.STANDARD,
                        "",
                        "",
                        "The network's breast group",
                        Basis.ONE_SOURCE,
                        List.of(regimen),
                        List.of(),
                        "FRX-01",
                        inForce));
    }

    private static final class MovedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return FIRST.firstDay().atTime(12, 0).atZone(getZone()).toInstant();
        }
    }
}
