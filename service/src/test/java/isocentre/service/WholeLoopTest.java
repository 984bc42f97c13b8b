package isocentre.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import isocentre.service.capture.Sent;
import isocentre.service.capture.State;
import isocentre.service.feedback.Signal;
import isocentre.service.feedback.Signals;
import isocentre.service.learning.Cycle;
import isocentre.service.learning.Cycles;
import isocentre.service.learning.Eastern;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.practice.adoption.Adoption;
import isocentre.service.practice.adoption.Adoptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The whole loop in a browser, on a synthetic nation in which East of England takes up five fractions for breast
/// cancer in month 7: a signal, the centre's reason, a question, a baseline and a prediction, a finding, a
/// recommendation, its adoption by the centres of the network, new months, the effect as it was planted, spread,
/// closed, and read by the public.
class WholeLoopTest {
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.find();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void fromASignalToWhatThePublicReads() throws Exception {
        LocalDate before = Eastern.CHANGE.firstDay().minusDays(10);
        Eastern eastern = Eastern.nation(home -> Site.over(home, before));
        Site site = eastern.site();
        try {
            new Loop(eastern, new Journey(site, chromium, "loop", 1280, true)).walk();
        } finally {
            site.close();
        }
    }

    /// The people and their way.
    private record Loop(Eastern eastern, Journey journey) {

        void walk() throws Exception {
            Site site = eastern.site();
            TurnedClock clock = site.part(TurnedClock.class);
            Person managing = site.invite(Role.NETWORK_MANAGER, "ODN-06");
            Person leading = site.invite(Role.NETWORK_CHAIR, "ODN-06");
            Person second = site.invite(Role.NETWORK_MANAGER, "ODN-06");

            Signal signal = signal(site);
            explained(site, signal);
            Page manager = journey.signIn(managing);
            UUID cycle = asked(site, manager, signal);
            predicted(site, manager, cycle);
            Page seconding = journey.signIn(second);
            agreed(site, cycle, seconding);
            String recommendation = recommended(site, manager, seconding, cycle);

            clock.turn(Eastern.CHANGE.firstDay());
            Page later = journey.signIn(site.invite(Role.NETWORK_MANAGER, "ODN-06"));
            later.navigate(site.address() + "/cycles/" + cycle);
            Journey.press(later, "The change is in practice");
            adopted(site, recommendation);

            clock.turn(Eastern.CHANGE.plus(6).firstDay().plusDays(14));
            newMonths(site);
            measured(site, cycle);
            closed(site, cycle, journey.signIn(leading));
            readByThePublic(site, cycle);
            assertThat(journey.trouble()).isEmpty();
        }

        /// The low share of five fractions at Norwich, raised by itself from the figures.
        private static Signal signal(Site site) throws InterruptedException {
            Person analyst = site.invite(Role.ANALYST, "ENG");
            for (int i = 0; i < 600; i++) {
                Optional<Signal> found = site.part(Signals.class).seenBy(analyst).stream()
                        .filter(one -> one.indicator().equals("FRX-01"))
                        .filter(one -> one.provider().code().equals("RM1"))
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
                Thread.sleep(200);
            }
            throw new AssertionError(
                    "no signal was raised but " + site.part(Signals.class).seenBy(analyst));
        }

        private void explained(Site site, Signal signal) {
            Page lead = journey.signIn(site.invite(Role.CLINICAL_LEAD, "RM1"));
            lead.navigate(site.address() + "/signals");
            journey.look(lead, "1-signals");
            lead.navigate(site.address() + "/signals/" + signal.id());
            lead.getByLabel("What explains it").fill("We give 15 fractions until the network has a protocol.");
            Journey.press(lead, "Explain");
            journey.look(lead, "2-explained");
            assertThat(lead.locator("main").innerText()).contains("15 fractions until the network");
        }

        private UUID asked(Site site, Page manager, Signal signal) {
            manager.navigate(site.address() + "/signals/" + signal.id());
            Journey.follow(manager, "Make it a question");
            manager.getByLabel("The question").fill("Do patients do as well with five fractions of breast treatment?");
            manager.getByLabel("Why it matters").fill("One week of treatment in place of three is easier.");
            manager.locator("#place").selectOption("ODN-06");
            manager.getByLabel("Who asks").fill("Synthetic Patient, Patients' panel\nSynthetic Lead, Norwich");
            manager.getByLabel("Existing questions").fill("The trials register and the priority lists.");
            journey.look(manager, "3-ask");
            assertThat(manager.locator("#indicator").inputValue()).isEqualTo("FRX-01");
            Journey.press(manager, "Look for questions like it, then save");
            assertThat(manager.locator("main").innerText()).contains("Has it been asked before?", "Recommendation:");
            journey.look(manager, "3-alike");
            Journey.press(manager, "Save my question");
            manager.getByText("The question is kept").waitFor();
            journey.look(manager, "4-asked");
            assertThat(manager.locator("main").innerText()).contains("It began with a signal");
            return UUID.fromString(manager.url().substring(manager.url().lastIndexOf('/') + 1));
        }

        private void predicted(Site site, Page manager, UUID cycle) {
            manager.getByLabel("First month").fill(Eastern.FIRST.toString());
            Journey.press(manager, "Freeze it");
            manager.getByText("The baseline is frozen").waitFor(Journey.patience());
            manager.getByLabel("What will move").fill("More patients have five fractions.");
            manager.getByLabel("By how many percentage points").fill("50");
            manager.getByLabel("First month of the change").fill(Eastern.CHANGE.toString());
            manager.getByLabel("By which month").fill(Eastern.CHANGE.plus(5).toString());
            manager.getByLabel("Figures that should not move").fill("FRX-05");
            Journey.press(manager, "Record it");
            manager.getByText("The prediction is recorded").waitFor(Journey.patience());
            journey.look(manager, "5-predicted");
            manager.getByLabel("What is known").fill("In a large trial five fractions were as good as fifteen.");
            manager.getByLabel("What it rests on").fill("A randomised trial, five years of follow-up.");
            manager.getByLabel("What it does not tell").fill("What happens after ten years.");
            Journey.press(manager, "Keep it");
            manager.getByText("The finding is kept").waitFor();
            journey.look(manager, "6-found");
            assertThat(manager.locator("main").innerText()).doesNotContain("Agree it");
        }

        private void agreed(Site site, UUID cycle, Page second) {
            second.navigate(site.address() + "/cycles/" + cycle);
            second.getByLabel("What is changed").fill("A network protocol of five fractions for breast cancer.");
            second.getByLabel("Who owns the change").fill("Synthetic Lead");
            second.getByLabel("First month of the change").fill(Eastern.CHANGE.toString());
            Journey.press(second, "Agree it");
            second.getByText("The change is agreed").waitFor();
            journey.look(second, "7-agreed");
        }

        /// Written by one manager of the network, agreed to by the other.
        private String recommended(Site site, Page manager, Page seconding, UUID cycle) {
            manager.navigate(site.address() + "/cycles/" + cycle);
            Journey.follow(manager, "Make it a recommendation");
            manager.locator("#kind").selectOption("recommendation");
            manager.locator("#site").selectOption("Breast");
            manager.locator("#title").fill("Five fractions for most patients with breast cancer");
            manager.locator("#label").fill("1.0");
            manager.locator("#words").fill("Offer 26 Gy in five fractions over one week.");
            manager.locator("#changes").fill("Five fractions in place of fifteen.");
            manager.locator("#strength").selectOption("offer");
            manager.locator("#inForce").fill(Eastern.CHANGE.firstDay().toString());
            journey.look(manager, "7-propose");
            Journey.press(manager, "Propose it");
            manager.getByText("It is proposed").waitFor();
            seconding.navigate(manager.url());
            Journey.press(seconding, "Agree to it");
            journey.look(seconding, "7-recommended");
            assertThat(seconding.locator("main").innerText()).contains("Do patients do as well with five fractions");
            return manager.url();
        }

        /// Norwich states it on the page, the others of the network likewise.
        private void adopted(Site site, String recommendation) {
            Page lead = journey.signIn(site.invite(Role.CLINICAL_LEAD, "RM1"));
            lead.navigate(recommendation);
            lead.locator("#stance").selectOption("adopted");
            lead.locator("#since").fill(Eastern.CHANGE.firstDay().toString());
            Journey.press(lead, "State it");
            journey.look(lead, "8-adopted");
            String id = recommendation.substring(recommendation.lastIndexOf('/') + 1);
            for (String provider : List.of("RAJ", "RDE", "RGN", "RGT")) {
                site.part(Adoptions.class)
                        .state(
                                site.invite(Role.CLINICAL_LEAD, provider),
                                id,
                                provider,
                                Adoption.Stance.ADOPTED,
                                Eastern.CHANGE.firstDay(),
                                "");
            }
        }

        /// Half a year of all, and the last month of Norwich as its data manager sends and signs it.
        private void newMonths(Site site) throws Exception {
            List<Path> files = eastern.keep("RM1", 11);
            eastern.load(6, 12);
            Browser sender = site.signedIn(Role.DATA_MANAGER, "RM1");
            UUID id = Sent.checked(site, sender, "RM1", files);
            sender.send("/submissions/" + id + "/sign", "stand", "yes");
            assertThat(Sent.settled(site, id).state()).isEqualTo(State.STORED);
        }

        private void measured(Site site, UUID cycle) {
            Page analyst = journey.signIn(site.invite(Role.ANALYST, "ENG"));
            analyst.navigate(site.address() + "/cycles/" + cycle);
            Journey.press(analyst, "Measure it");
            analyst.getByText("The effect is measured").waitFor(Journey.patience());
            journey.look(analyst, "8-measured");
            Cycle.Measurement last = site.part(Cycles.class).measurements(cycle).getLast();
            assertThat(last.answer().found()).isTrue();
            assertThat(site.part(Cycles.class).adoptions(cycle)).hasSize(5);
            assertThat(site.part(Cycles.class).analyses(cycle).getLast()).contains("adopted:", "RM1: \"2024-10\"");
            assertThat(Eastern.PLANTED)
                    .isBetween(last.answer().lower(), last.answer().upper());
            assertThat(analyst.locator("main").innerText()).contains("percentage points", "Before and after");
        }

        private void closed(Site site, UUID cycle, Page chair) {
            Page patient = journey.signIn(site.invite(Role.PATIENT_PARTNER, "ENG"));
            for (Page page : new Page[] {chair, patient, chair}) {
                page.navigate(site.address() + "/cycles/" + cycle);
                page.locator("#outcome").selectOption("spread");
                if (page == patient) {
                    page.locator("#words").fill("Fewer journeys.");
                    Journey.press(page, "Vote");
                    page.getByText("Your vote is kept").waitFor();
                } else {
                    page.locator("#decision").fill("The group offers it to all of England.");
                    Journey.press(page, "Decide and close");
                }
                journey.look(page, "9-" + (page == patient ? "vote" : "decision"));
            }
            assertThat(chair.locator("main").innerText()).contains("Spread", "The group offers it to all of England");
        }

        private void readByThePublic(Site site, UUID cycle) {
            Browser.Seen list = site.visitor().get("/cycles");
            assertThat(list.main()).contains("Do patients do as well with five fractions", "Spread");
            assertThat(site.visitor().get("/cycles/" + cycle).main())
                    .contains(
                            "What we asked",
                            "In a large trial five fractions",
                            "What we changed",
                            "it rose",
                            "The group offers it to all of England")
                    .doesNotContain("percentage points", "Synthetic Lead");
            assertThat(site.visitor().get("/public/learning").main()).contains("five fractions of breast treatment");
        }
    }
}
