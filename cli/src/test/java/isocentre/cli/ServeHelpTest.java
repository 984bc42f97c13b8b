package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// Every setting that the service reads is told where one looks for it.
class ServeHelpTest {
    private static final Path SERVICE = Path.of("..", "service", "src", "main");
    private static final Pattern READ = Pattern.compile("(?:\\$\\{|Property\\(\")(isocentre\\.[a-z.-]+)[}:\"]");
    /// The command itself sets these.
    private static final Set<String> NOT_SET_BY_HAND = Set.of("isocentre.home", "isocentre.demo");

    @Test
    void everySettingThatTheServiceReadsIsNamedInTheHelp() throws IOException {
        String help = new CommandLine(new Serve()).getUsageMessage(Ansi.OFF);
        Set<String> settings = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SERVICE)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|yaml)"))
                    .toList()) {
                Matcher read = READ.matcher(Files.readString(file));
                while (read.find()) {
                    settings.add(read.group(1));
                }
            }
        }
        settings.removeAll(NOT_SET_BY_HAND);
        assertThat(settings).hasSizeGreaterThan(5);
        assertThat(settings.stream().map(ServeHelpTest::variable))
                .allSatisfy(name -> assertThat(help).contains(name));
    }

    @Test
    void everySettingOfAnIdentityProviderIsToldInTheHowTo() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "how-to", "sign-in-with-a-provider.md"));
        String record = Files.readString(SERVICE.resolve("java/isocentre/service/people/provider/Provider.java"));
        Matcher members = Pattern.compile("(?:String|URI|Path|Duration|List<String>) ([a-zA-Z]+)[,)]")
                .matcher(record.substring(record.indexOf("public record Provider(")));
        int told = 0;
        while (members.find()) {
            assertThat(page)
                    .contains("`ISOCENTRE_PROVIDERS_CIS2_" + members.group(1).toUpperCase(Locale.ROOT) + "`");
            told++;
        }
        assertThat(told).isEqualTo(14);
    }

    /// As Spring Boot has it: dots become underscores, and dashes go.
    private static String variable(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
