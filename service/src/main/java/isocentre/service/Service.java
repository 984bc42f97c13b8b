package isocentre.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The web service. It runs until it is closed; closing lets requests end first.
// Each module names its parts as it likes: a part goes by its whole name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Service {

    /// How to run.
    ///
    /// @param home folder of the store
    /// @param address to listen on: `127.0.0.1` for this machine alone
    /// @param port 0 for a free one
    /// @param demo whether accounts of the demonstration are let in
    /// @param archive of plans, where the environment names no other: `files` or `orthanc`
    public record Options(Path home, String address, int port, boolean demo, String archive) {
        /// With plain files as the archive of plans.
        public Options(Path home, String address, int port, boolean demo) {
            this(home, address, port, demo, "files");
        }
    }

    /// The service at work.
    public static final class Running implements AutoCloseable {
        private final ConfigurableApplicationContext context;

        private Running(ConfigurableApplicationContext context) {
            this.context = context;
        }

        public int port() {
            return context instanceof ServletWebServerApplicationContext web && web.getWebServer() != null
                    ? web.getWebServer().getPort()
                    : 0;
        }

        /// A part of the service, by its type.
        public <T> T part(Class<T> type) {
            return context.getBean(type);
        }

        /// All parts of a type.
        public <T> Collection<T> parts(Class<T> type) {
            return context.getBeansOfType(type).values();
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /// Starts; returns once pages are served.
    public static Running start(Options options) throws IOException {
        Files.createDirectories(options.home().resolve("incoming"));
        SpringApplication application = new SpringApplication(Service.class);
        // Whoever starts it says how it is stopped: the database must not be stopped beside it.
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of(
                "isocentre.home", options.home().toAbsolutePath().toString(),
                "isocentre.demo", options.demo(),
                "isocentre.plans.archive", options.archive(),
                "server.address", options.address(),
                "server.port", options.port()));
        return new Running(application.run());
    }
}
