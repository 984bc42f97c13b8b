package isocentre.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.NhsNumber;
import isocentre.service.Browser;
import isocentre.service.Months;
import isocentre.service.Site;
import isocentre.service.capture.Sent;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/// What a whole journey leaves in the log, also when everything down to INFO is logged.
class LogsTest {
    private static final Pattern SYNTHETIC_NUMBER = Pattern.compile("(?<![0-9])999[0-9]{7}(?![0-9])");

    @Test
    void aWholeJourneyLeavesNoNhsNumberNoAddressAndNoNameInTheLog() throws Exception {
        Site site = Site.open();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        heard.start();
        root.addAppender(heard);
        root.setLevel(Level.INFO);
        Person person = site.invite(Role.DATA_MANAGER, "RR8");
        try {
            site.visitor().send("/sign-in", "email", person.email(), "password", "wrong password");
            Browser browser = site.signedIn(person);
            List<Path> good = Months.of("RR8", new Month(2025, 2));
            Sent.checked(
                    site, browser, "RR8", Months.changed(good, "TIME_AND_DATE_OF_EXPOSURE", person.name() + " WHEN"));
            UUID id = Sent.checked(site, browser, "RR8", good);
            browser.get("/submissions/" + id);
            browser.get("/submissions/" + id + "/findings.csv");
            browser.get("/submissions/" + UUID.randomUUID());
            browser.send("/submissions/" + id + "/sign", "stand", "true");
            Sent.settled(site, id);
            browser.get("/no/such/page?email=" + person.email());
            browser.send("/sign-out");
            LoggerFactory.getLogger(LogsTest.class).warn("a line of the test's own");
        } finally {
            root.setLevel(before);
            root.detachAppender(heard);
        }
        StructuredLogEncoder json = new StructuredLogEncoder();
        json.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        json.setFormat("ecs");
        json.start();
        List<String> lines = heard.list.stream()
                .map(event -> new String(json.encode(event), StandardCharsets.UTF_8))
                .toList();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("{") && line.contains("a line of the test's own"))
                .noneMatch(line -> line.contains(person.email()) || line.contains(person.name()))
                .noneMatch(line -> SYNTHETIC_NUMBER
                        .matcher(line)
                        .results()
                        .anyMatch(digits -> NhsNumber.isNhsNumber(digits.group())));
    }

    @Test
    void theSettingForLinesOfJsonNamesAFileThatIsThere() throws Exception {
        assertThat(Files.readString(Path.of("src/main/resources/isocentre/service/logback-json.xml")))
                .contains(StructuredLogEncoder.class.getName(), "ecs", "System.err");
    }
}
