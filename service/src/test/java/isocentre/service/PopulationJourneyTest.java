package isocentre.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import isocentre.service.people.Role;
import isocentre.service.plans.population.MeasuringRounds;
import isocentre.service.plans.population.Questions;
import isocentre.service.plans.store.Deposits;
import isocentre.service.plans.store.Sender;
import isocentre.service.plans.synthetic.SyntheticSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// All plans of a network, in a browser: a centre sees its own among the others and answers for one that lies far
/// out; its network reads the answer and closes; peer review stands among the indicators.
class PopulationJourneyTest {
    private static final String OURS = "RTH";
    private static final String NEAR = "RHU";
    private static Chromium chromium;

    private final Site site = Site.open();

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

    @ParameterizedTest(name = "{0} wide, scripts: {1}")
    @CsvSource({"1280,true,600", "360,false,650"})
    void aPlanFarFromTheOthersIsAnsweredFor(int width, boolean scripts, int first) throws IOException {
        for (int i = 0; i < 13; i++) {
            deposit(OURS, first + i);
            deposit(NEAR, first + 20 + i);
        }
        site.database()
                .sql("UPDATE plan_to_measure SET since = since - interval '1 hour'")
                .update();
        site.part(MeasuringRounds.class).round();
        site.database()
                .sql("UPDATE plan_measured SET value = value + 70 WHERE study = ? AND structure = 'Heart'")
                .params(SyntheticSet.of(first).study().value())
                .update();
        site.part(Questions.class).ask();

        Journey journey = new Journey(site, chromium, "population", width, scripts);
        Page here = journey.signIn(site.invite(Role.PHYSICIST, OURS));
        here.navigate(site.address() + "/population");
        journey.look(here, "1-protocols");
        Journey.follow(here, "Organs at risk, conventional fractionation");
        here.getByLabel("Figure").selectOption("Heart V25Gy[%]");
        Journey.press(here, "Show");
        journey.look(here, "2-own-plans");
        assertThat(here.locator("main").innerText()).contains("By centre", "By technique");
        assertThat(here.content()).contains("A plan of your centre", "with a question");
        here.navigate(site.address() + "/population/questions");
        journey.look(here, "3-questions");
        here.locator("tbody a").first().click();
        String question = here.url();
        step(here, "answer", "");
        assertThat(here.locator(".nhsuk-error-summary").innerText()).contains("Say it in words");
        step(here, "answer", "The tumour lies against the heart");
        journey.look(here, "4-answered");

        Page network = journey.signIn(site.invite(
                Role.NETWORK_MANAGER,
                site.part(isocentre.service.organisations.Directory.class)
                        .networkOf(new isocentre.radiotherapy.OdsCode(OURS), java.time.LocalDate.now())
                        .orElseThrow()
                        .id()));
        network.navigate(question);
        step(network, "close", "");
        journey.look(network, "5-closed");
        network.navigate(site.address() + "/population/QUANTEC-2010");
        journey.look(network, "6-network");
        assertThat(network.content()).doesNotContain("A plan of your centre");
        network.navigate(site.address() + "/peer-review");
        journey.look(network, "7-peer-review");
        assertThat(network.locator("main").innerText()).contains("TEC-05", "meant to cure", "95% interval");
        assertThat(journey.trouble()).isEmpty();
    }

    private static void step(Page page, String move, String words) {
        page.locator("label[for=m-" + move + "]").click();
        page.locator("#words").fill(words);
        Journey.press(page, "Do it");
    }

    private void deposit(String provider, int number) throws IOException {
        SyntheticSet set = SyntheticSet.of(number);
        List<Deposits.Sent> files = new ArrayList<>();
        Stream.of(set.plan(), set.structures(), set.dose())
                .forEach(file -> files.add(new Deposits.Sent() {
                    @Override
                    public String name() {
                        return file.fileName();
                    }

                    @Override
                    public InputStream open() {
                        return new ByteArrayInputStream(file.bytes());
                    }
                }));
        site.part(Deposits.class).receive(new Sender("system", "Test", provider), files, false);
    }
}
