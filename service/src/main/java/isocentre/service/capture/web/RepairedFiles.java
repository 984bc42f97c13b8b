package isocentre.service.capture.web;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.capture.receiving.Uploads;
import isocentre.service.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The repaired files with the list of every change, as one archive. They hold patients' rows, so each look is
/// recorded.
@Controller
class RepairedFiles {
    private final Uploads uploads;
    private final AuditLog log;

    RepairedFiles(Uploads uploads, AuditLog log) {
        this.uploads = uploads;
        this.log = log;
    }

    @GetMapping("/submissions/{id}/repaired.zip")
    void repaired(@AuthenticationPrincipal Person person, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        Path folder = uploads.repaired(id);
        if (!Files.isDirectory(folder)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        log.append(person.getName(), Act.LOOKED, id.toString(), "repaired files");
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"repaired.zip\"");
        try (Stream<Path> files = Files.list(folder);
                ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : all) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
