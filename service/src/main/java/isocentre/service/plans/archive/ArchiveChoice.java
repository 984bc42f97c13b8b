package isocentre.service.plans.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which archive: `files` (the default), `orthanc` (one that the service starts and stops), or the root of any
/// archive's DICOMweb as an address.
@Configuration
class ArchiveChoice implements DisposableBean {
    private final List<Orthanc> started = new ArrayList<>();

    @Bean
    Archive archive(
            @Value("${isocentre.home}") Path home,
            @Value("${isocentre.plans.archive:files}") String choice,
            @Value("${isocentre.plans.archive-user:}") String user,
            @Value("${isocentre.plans.archive-password:}") String password,
            SecureRandom random)
            throws IOException {
        Path folder = home.resolve("plans");
        return switch (choice) {
            case "files" -> new FilesArchive(folder);
            case "orthanc" -> {
                Orthanc orthanc = Orthanc.start(folder.resolve("orthanc"), random);
                started.add(orthanc);
                yield orthanc.archive();
            }
            default -> {
                if (!choice.startsWith("http://") && !choice.startsWith("https://")) {
                    throw new IllegalArgumentException("isocentre.plans.archive is '" + choice
                            + "': it is files, orthanc, or the address of an archive's DICOMweb");
                }
                yield new DicomWebArchive(URI.create(choice), user, password);
            }
        };
    }

    /// What comes by C-STORE: nothing, unless a port is set on which planning systems are listened to.
    @Bean
    Inbox inbox(
            @Value("${isocentre.home}") Path home,
            @Value("${isocentre.plans.receiver.port}") int port,
            @Value("${isocentre.plans.receiver.title}") String title,
            @Value("${isocentre.plans.receiver.senders}") String senders,
            SecureRandom random)
            throws IOException {
        if (port == 0) {
            return Inbox.NONE;
        }
        Orthanc receiver = Orthanc.receiver(
                home.resolve("plans").resolve("receiver"), random, DicomListening.of(title, port, senders));
        started.add(receiver);
        return receiver.inbox();
    }

    @Override
    public void destroy() {
        started.forEach(Orthanc::close);
    }
}
