package isocentre.service.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Recommendation.Strength;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.governance.Registers;
import isocentre.service.governance.Standing;
import isocentre.service.governance.rules.Rulebook;
import isocentre.service.governance.rules.Verdict;
import isocentre.service.learning.Cycle;
import isocentre.service.learning.Cycles;
import isocentre.service.learning.Origin;
import isocentre.service.learning.Questions;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.practice.Version.Move;
import isocentre.service.practice.adoption.Adoption;
import isocentre.service.practice.adoption.Adoption.Stance;
import isocentre.service.practice.adoption.Adoptions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The library, its notices and what follows from them: each test has a network of its own.
class PracticeTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 4, 1);
    private static final LocalDate TODAY = LocalDate.now();

    private final Site site = Site.open();
    private final Guidelines guidelines = site.part(Guidelines.class);
    private final Notices notices = site.part(Notices.class);
    private final Posts posts = site.part(Posts.class);

    private static Draft draft(Optional<UUID> of, String network, String title, String label, LocalDate inForce) {
        return new Draft(
                of,
                Guideline.Kind.PROTOCOL,
                network,
                "Breast",
                title,
                Optional.empty(),
                new Draft.Said(
                        label,
                        "Whole-breast treatment is given in five fractions.",
                        "Five fractions in place of 15",
                        Strength.OFFER,
                        "FAST-Forward",
                        "",
                        "The network's breast group",
                        Basis.ONE_SOURCE,
                        List.of("BRE-01", "BRE-08"),
                        List.of(),
                        "FRX-01",
                        inForce));
    }

    private static void refused(Runnable step, String words) {
        assertThatThrownBy(step::run).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }

    private Version version(UUID guideline, String label) {
        return guidelines.find(guideline.toString()).orElseThrow().versions().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private UUID agreed(Person manager, Person chair, Draft draft) {
        UUID id = guidelines.propose(manager, draft);
        guidelines.move(chair, UUID.fromString(version(id, draft.said().label()).id()), Move.AGREE, "");
        return id;
    }

    private Verdict verdict(String id, String network) {
        Registers registers = site.part(Registers.class);
        Network of = registers.network(network).orElseThrow();
        Standing standing = registers.standing(of, TODAY);
        return Rulebook.of(standing).stream()
                .filter(one -> one.statement().id().equals(id))
                .map(Rulebook.Found::verdict)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> members(String network) {
        return Standards.load().organisations().providersOn(TODAY).stream()
                .map(one -> one.code())
                .filter(code -> Standards.load()
                        .organisations()
                        .networkOf(code, TODAY)
                        .filter(of -> of.id().equals(network))
                        .isPresent())
                .map(OdsCode::code)
                .toList();
    }

    @Test
    @DisplayName(
            "NOG-08: a protocol is its network's; who wrote it does not agree to it; a version stays when superseded")
    void nog08AProtocolIsTheNetworksAndAnotherPersonAgreesToEveryVersion() {
        Person manager = site.invite(Role.NETWORK_MANAGER, "ODN-02");
        Person chair = site.invite(Role.NETWORK_CHAIR, "ODN-02");
        refused(
                () -> guidelines.propose(manager, draft(Optional.empty(), "ODN-03", "Whole breast", "1", LONG_AGO)),
                "you write");
        Person analyst = site.invite(Role.ANALYST, "ENG");
        refused(
                () -> guidelines.propose(analyst, draft(Optional.empty(), "ENG", "Whole breast", "1", LONG_AGO)),
                "(NOG-08)");
        UUID id = guidelines.propose(manager, draft(Optional.empty(), "ODN-02", "Whole breast", "1", LONG_AGO));
        UUID first = UUID.fromString(version(id, "1").id());
        refused(() -> guidelines.move(manager, first, Move.AGREE, ""), "Nobody agrees to what they wrote");
        refused(() -> guidelines.move(chair, first, Move.RETURN, " "), "Say why");
        assertThat(site.visitor().get("/library/" + id).status())
                .as("only proposed")
                .isEqualTo(404);
        guidelines.move(chair, first, Move.AGREE, "");
        assertThat(verdict("NOG-08", "ODN-02").words()).contains("Breast: Whole breast (1)");
        assertThatThrownBy(() -> site.database()
                        .sql("UPDATE guideline_version SET words = 'other' WHERE id = ?")
                        .params(first)
                        .update())
                .hasMessageContaining("never changed");

        refused(
                () -> guidelines.propose(manager, draft(Optional.of(id), "ODN-02", "Whole breast", "0", LONG_AGO)),
                "after the first day");
        refused(
                () -> guidelines.propose(manager, draft(Optional.of(id), "ODN-02", "Whole breast", "1", TODAY)),
                "of that name");
        refused(
                () -> guidelines.propose(manager, draft(Optional.empty(), "ODN-02", "Whole breast", "1", TODAY)),
                "next version");
        guidelines.propose(manager, draft(Optional.of(id), "ODN-02", "Whole breast", "2", TODAY.minusDays(1)));
        UUID late = UUID.fromString(version(id, "2").id());
        refused(() -> guidelines.move(chair, late, Move.AGREE, ""), "Its first day is over");
        guidelines.move(chair, late, Move.RETURN, "Its first day is over");
        guidelines.propose(manager, draft(Optional.of(id), "ODN-02", "Whole breast", "2a", TODAY));
        guidelines.move(chair, UUID.fromString(version(id, "2a").id()), Move.AGREE, "");
        Guideline both = guidelines.find(id.toString()).orElseThrow();
        assertThat(both.on(TODAY)).map(Version::label).contains("2a");
        assertThat(both.on(TODAY.minusDays(1))).map(Version::label).contains("1");
        assertThat(version(id, "1").standing(TODAY)).isEqualTo("Superseded");
        assertThat(site.visitor().get("/library/" + id).main())
                .contains("Superseded", "In force", "one source only", "26 Gy in 5 fractions")
                .doesNotContain(manager.name(), "Returned");
        assertThat(site.part(AuditLog.class).entry(Act.GUIDELINE_MOVED, first.toString()))
                .isPresent();
        guidelines.move(chair, UUID.fromString(version(id, "2a").id()), Move.WITHDRAW, "The trial was corrected");
        assertThat(guidelines.find(id.toString()).orElseThrow().on(TODAY))
                .as("withdrawn on its first day, it superseded nothing")
                .map(Version::label)
                .contains("1");
        guidelines.move(chair, first, Move.WITHDRAW, "Nothing is to take its place");
        assertThat(guidelines.find(id.toString()).orElseThrow().on(TODAY)).isEmpty();
        assertThat(verdict("NOG-08", "ODN-02").holds()).isFalse();
    }

    @Test
    @DisplayName("A draft that no machine could score, or of another site's schedules, names the field")
    void notWhole() {
        Person manager = site.invite(Role.NETWORK_MANAGER, "ODN-05");
        Draft whole = draft(Optional.empty(), "ODN-05", "Not whole", "1", TODAY);
        Draft.Said said = whole.said();
        refused(() -> guidelines.propose(manager, with(whole, List.of(), said.indicator())), "at least one schedule");
        refused(() -> guidelines.propose(manager, with(whole, List.of("BRE-99"), "")), "no schedule BRE-99");
        refused(() -> guidelines.propose(manager, with(whole, List.of("PRO-01"), "")), "for Prostate, not for Breast");
        refused(() -> guidelines.propose(manager, with(whole, said.regimens(), "NONE")), "figure of the catalogue");
    }

    private static Draft with(Draft draft, List<String> regimens, String indicator) {
        Draft.Said said = draft.said();
        return new Draft(
                draft.guideline(),
                draft.kind(),
                draft.owner(),
                draft.site(),
                draft.title(),
                draft.cycle(),
                new Draft.Said(
                        said.label(),
                        said.words(),
                        said.changes(),
                        said.strength(),
                        said.evidence(),
                        said.evidenceLevel(),
                        said.source(),
                        said.basis(),
                        regimens,
                        List.of(),
                        indicator,
                        said.inForce()));
    }

    @Test
    @DisplayName(
            "NOG-09: four posts of every department are told, and each notice is acknowledged by who holds the post")
    void nog09FourPostsOfEveryDepartmentAreToldAndAcknowledge() {
        String network = "ODN-03";
        Person manager = site.invite(Role.NETWORK_MANAGER, network);
        Person chair = site.invite(Role.NETWORK_CHAIR, network);
        UUID id = agreed(manager, chair, draft(Optional.empty(), network, "Notices", "1", LONG_AGO));
        UUID version = UUID.fromString(version(id, "1").id());
        List<String> members = members(network);
        assertThat(notices.of(version)).hasSize(4 * members.size());
        assertThat(verdict("NOG-09", network).words()).contains("(4 of 4, Breast: Notices)");

        String own = members.getFirst();
        Person lead = site.invite(Role.CLINICAL_LEAD, own);
        Person physicist = site.invite(Role.PHYSICIST, own);
        Browser browser = site.signedIn(lead);
        assertThat(browser.get("/practice").location()).contains("/practice/" + own);
        assertThat(browser.get("/practice/" + own).main())
                .contains("To acknowledge (4)", "Nobody is named: its notices cannot be acknowledged");
        assertThat(browser.get("/practice/" + members.getLast()).status()).isEqualTo(403);
        Notice ofPhysics = notice(version, own, Post.HEAD_OF_PHYSICS);
        assertThat(site.part(NoticesDue.class).due().stream()
                        .filter(due -> due.to().id().equals(lead.id())))
                .as("the clinical lead is told of the own notice, and of the three for which nobody is named")
                .hasSize(4)
                .filteredOn(due -> due.words().contains("nobody is named for that post yet"))
                .hasSize(3);
        refused(() -> notices.acknowledge(lead, ofPhysics.id()), "for the head of physics");
        refused(() -> posts.name(lead, own, Post.HEAD_OF_PHYSICS, manager.id()), "works for this provider");
        assertThat(browser.send("/practice/" + own + "/posts", "post", "HEAD_OF_PHYSICS", "holder-HEAD_OF_PHYSICS", "")
                        .main())
                .contains("Choose who holds the post");
        for (Post post : Post.values()) {
            UUID holder = post == Post.HEAD_OF_PHYSICS ? physicist.id() : lead.id();
            if (post != Post.CLINICAL_LEAD) {
                assertThat(browser.send(
                                        "/practice/" + own + "/posts",
                                        "post",
                                        post.name(),
                                        "holder-" + post.name(),
                                        holder.toString())
                                .status())
                        .isEqualTo(303);
            }
        }
        String acknowledge = "/practice/notices/" + ofPhysics.id() + "/acknowledge";
        assertThat(site.signedIn(Role.PHYSICIST, members.getLast())
                        .send(acknowledge)
                        .status())
                .isEqualTo(403);
        assertThat(site.signedIn(physicist).send(acknowledge).status()).isEqualTo(303);
        assertThat(notice(version, own, Post.HEAD_OF_PHYSICS).acknowledged()).contains(TODAY);
        assertThat(notices.acknowledge(physicist, ofPhysics.id())).isFalse();
        assertThat(site.part(AuditLog.class)
                        .entry(Act.NOTICE_ACKNOWLEDGED, ofPhysics.id().toString()))
                .isPresent();
        for (Post post : List.of(Post.HEAD_OF_SERVICE, Post.CLINICAL_LEAD, Post.QUALITY_MANAGER)) {
            assertThat(notices.acknowledge(lead, notice(version, own, post).id()))
                    .isTrue();
        }
        assertThat(verdict("NOG-09", network).words())
                .contains("(4 of 4, Breast: Notices)")
                .doesNotContain(Standards.load()
                        .organisations()
                        .known(new OdsCode(own), TODAY)
                        .orElseThrow()
                        .name());
        assertThat(site.signedIn(manager).get("/practice").main()).contains("Open notices");
    }

    private Notice notice(UUID version, String provider, Post post) {
        return notices.of(version).stream()
                .filter(one -> one.provider().equals(provider) && one.post() == post)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("A notice is overdue after ten working days, and not before")
    void overdue() {
        Notice sent = new Notice(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "RR8",
                Post.CLINICAL_LEAD,
                LocalDate.of(2025, 4, 14),
                Optional.empty());
        // Good Friday and Easter Monday lie between.
        assertThat(notices.dueAfter(sent)).isEqualTo(LocalDate.of(2025, 4, 30));
        assertThat(notices.overdue(sent)).isTrue();
    }

    @Test
    @DisplayName("NOG-10: a local protocol names the version that it follows, and is stale once that is superseded")
    void nog10ALocalProtocolNamesItsVersionAndGoesStaleWhenThatIsSuperseded() {
        String network = "ODN-04";
        Person manager = site.invite(Role.NETWORK_MANAGER, network);
        Person chair = site.invite(Role.NETWORK_CHAIR, network);
        LocalProtocols locals = site.part(LocalProtocols.class);
        UUID id = agreed(manager, chair, draft(Optional.empty(), network, "Local", "1", LONG_AGO));
        UUID first = UUID.fromString(version(id, "1").id());
        String own = members(network).getFirst();
        Person lead = site.invite(Role.CLINICAL_LEAD, own);
        refused(() -> locals.enter(lead, own, "Breast here", UUID.randomUUID(), LONG_AGO), "(NOG-10)");
        refused(
                () -> locals.enter(lead, own, "Breast here", first, LONG_AGO.minusDays(1)),
                "in force on its first day");
        refused(
                () -> locals.enter(lead, "RR8", "Breast here", first, LONG_AGO),
                "network to which the provider belongs");
        Browser browser = site.signedIn(lead);
        assertThat(browser.send(
                                "/practice/" + own + "/protocols",
                                "name",
                                "Breast here",
                                "follows",
                                first.toString(),
                                "since",
                                "2024-05-01")
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/practice/" + own).main()).contains("In step");
        assertThat(verdict("NOG-10", network).holds()).isTrue();
        guidelines.propose(manager, draft(Optional.of(id), network, "Local", "2", TODAY));
        UUID second = UUID.fromString(version(id, "2").id());
        guidelines.move(chair, second, Move.AGREE, "");
        assertThat(browser.get("/practice/" + own).main()).contains("Stale");
        assertThat(verdict("NOG-10", network).words()).contains("Breast here of ");
        assertThat(locals.aligned(List.of(own), TODAY)).isEqualTo(new LocalProtocols.Aligned(1, 0));
        assertThat(locals.aligned(List.of(own), TODAY.minusDays(1))).isEqualTo(new LocalProtocols.Aligned(1, 1));
        locals.enter(lead, own, "Breast here", second, TODAY);
        assertThat(locals.of(own, TODAY))
                .singleElement()
                .satisfies(one -> assertThat(one.follows()).isEqualTo(second));
        assertThat(verdict("NOG-10", network).holds()).isTrue();
    }

    @Test
    @DisplayName(
            "A provider states that it adopted, adapted or did not adopt, the last two with a reason; nothing is overwritten")
    void adoption() {
        Adoptions adoptions = site.part(Adoptions.class);
        Person lead = site.invite(Role.CLINICAL_LEAD, "RTH");
        String id = "RCR-BREAST-4";
        refused(() -> adoptions.state(lead, id, "RTH", Stance.NOT_ADOPTED, TODAY, " "), "why it is not adopted");
        refused(() -> adoptions.state(lead, id, "RTH", Stance.ADOPTED, TODAY.plusDays(1), ""), "a day that has come");
        Browser browser = site.signedIn(lead);
        assertThat(browser.send(
                                "/library/" + id + "/adoption",
                                "provider",
                                "RGT",
                                "stance",
                                "adopted",
                                "since",
                                "2024-05-01")
                        .main())
                .contains("your own provider");
        assertThat(browser.send("/library/" + id + "/adoption", "provider", "RTH", "stance", "", "since", "2024-05-01")
                        .main())
                .contains("Choose how your provider stands to it");
        String[] form = {"provider", "RTH", "stance", "adapted", "since", "2024-05-01", "reason", "Boost given too"};
        assertThat(browser.send("/library/" + id + "/adoption", form).status()).isEqualTo(303);
        adoptions.state(lead, id, "RTH", Stance.ADOPTED, TODAY, "");
        assertThat(adoptions.of(id).stream().filter(one -> one.provider().code().equals("RTH")))
                .extracting(Adoption::stance)
                .containsExactly(Stance.ADAPTED, Stance.ADOPTED);
        assertThatThrownBy(() -> site.database().sql("DELETE FROM adoption").update())
                .hasMessageContaining("state it anew");
        assertThat(site.visitor().get("/library/" + id).main())
                .contains("centres that it concerns state that they follow it")
                .doesNotContain("Boost given too", "Centre by centre");
        assertThat(browser.get("/library/" + id).main())
                .contains("No figure of the catalogue shows it", "Centre by centre");
    }

    @Test
    @DisplayName(
            "A recommendation comes of the finding of a cycle, each leads to the other, and who adopts it is measured there")
    void ofALearningCycle() {
        String network = "ODN-08";
        Person manager = site.invite(Role.NETWORK_MANAGER, network);
        Person chair = site.invite(Role.NETWORK_CHAIR, network);
        UUID cycle = site.part(Questions.class)
                .ask(
                        manager,
                        new Cycle.Question(
                                "Does one week of breast treatment do as well here?",
                                "Fewer journeys, if it is as good.",
                                "FRX-01",
                                network,
                                true,
                                Origin.nothing(),
                                "Nothing found.",
                                List.of(new Cycle.Member("Synthetic Person", "Patients' panel"))));
        Draft whole = draft(Optional.empty(), network, "Of a cycle", "1", LONG_AGO);
        Draft draft = new Draft(
                whole.guideline(),
                whole.kind(),
                whole.owner(),
                whole.site(),
                whole.title(),
                Optional.of(cycle),
                whole.said());
        refused(() -> guidelines.propose(manager, draft), "its finding is written first");
        site.database()
                .sql("INSERT INTO cycle_finding VALUES (?, 'One week does as well.', 'the own months', 'late effects',"
                        + " 'Synthetic Person', now())")
                .params(cycle)
                .update();
        Browser browser = site.signedIn(manager);
        assertThat(browser.get("/cycles/" + cycle).page().select("a[href='/library?cycle=" + cycle + "']"))
                .hasSize(1);
        assertThat(browser.get("/library?cycle=" + cycle)
                        .page()
                        .select("a[href='/library/propose?cycle=" + cycle + "']"))
                .hasSize(1);
        assertThat(browser.get("/library/propose?cycle=" + cycle).main())
                .contains("Does one week of breast treatment", "One week does as well.");
        UUID id = agreed(manager, chair, draft);
        Browser visitor = site.visitor();
        assertThat(visitor.get("/library?cycle=" + cycle).page().select("a[href='/library/" + id + "']"))
                .hasSize(1);
        assertThat(visitor.get("/library/" + id).page().select("a[href='/cycles/" + cycle + "']"))
                .hasSize(1);
        String own = members(network).getFirst();
        states(own, id, Stance.ADOPTED, LocalDate.of(2024, 5, 20));
        assertThat(site.part(Cycles.class).adoptions(cycle))
                .as("the cycle is told, from the first whole month on")
                .containsExactly(Map.entry(own, new Month(2024, 6)));
        states(own, id, Stance.NOT_ADOPTED, LocalDate.of(2025, 2, 1));
        assertThat(site.part(Cycles.class).adoptions(cycle))
                .as("who went back after months of the new practice did change")
                .containsKey(own);
        states(own, id, Stance.NOT_ADOPTED, LocalDate.of(2024, 5, 20));
        assertThat(site.part(Cycles.class).adoptions(cycle))
                .as("who never began did not")
                .isEmpty();
    }

    private void states(String provider, UUID guideline, Stance stance, LocalDate since) {
        site.part(Adoptions.class)
                .state(
                        site.invite(Role.CLINICAL_LEAD, provider),
                        guideline.toString(),
                        provider,
                        stance,
                        since,
                        stance == Stance.ADOPTED ? "" : "synthetic reason");
    }

    @Test
    @DisplayName("The library is found by words and by site; what is not sourced says so; all versions stay to be read")
    void library() {
        assertThat(guidelines.search("five fractions chest"))
                .extracting(Guideline::id)
                .contains("RCR-BREAST-2");
        assertThat(guidelines.search("no such words at all")).isEmpty();
        Browser visitor = site.visitor();
        assertThat(visitor.get("/library?q=15+fractions&site=Breast").main())
                .contains("No more than 15 fractions", "one source only")
                .doesNotContain("Unplanned gaps");
        assertThat(visitor.get("/library/RCR-INTERRUPTIONS").main())
                .contains("second edition", "third edition", "fourth edition", "Superseded");
        assertThat(visitor.get("/library/RCR-BREAST-1").main())
                .contains("Offer", "2021", "times are counted from", "FAST-Forward")
                .doesNotContain("How it spreads");
        assertThat(visitor.get("/library/none").status()).isEqualTo(404);
        assertThat(Arrays.asList(Post.values())).hasSize(4);
    }
}
