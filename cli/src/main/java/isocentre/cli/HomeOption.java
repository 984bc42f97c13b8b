package isocentre.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Where the store lies.
final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where the store lies; made where there is none. Default: ~/.isocentre")
    Path home = Path.of(System.getProperty("user.home"), ".isocentre");
}
