package isocentre.service.plans.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which archive: `files` (the default), `orthanc` (one that the service starts and stops), or the root of any
/// archive's DICOMweb as an address.
@Configuration
class ArchiveChoice implements DisposableBean {
    private Optional<Orthanc> started = Optional.empty();

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
                started = Optional.of(orthanc);
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

    @Override
    public void destroy() {
        started.ifPresent(Orthanc::close);
    }
}
