package isocentre.service.capture;

import isocentre.service.capture.receiving.Uploads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The files of submissions on their way into the store.
@Component
public class KeptFiles {
    private final Uploads uploads;

    KeptFiles(Uploads uploads) {
        this.uploads = uploads;
    }

    /// The files as they are read: as sent, but where a mapping of the provider was used; empty once they are gone.
    public List<Path> of(UUID submission) throws IOException {
        return uploads.asRead(submission);
    }

    /// Removes them: the store has what it needs, and patients' rows are not kept twice.
    public void remove(UUID submission) throws IOException {
        uploads.remove(submission);
    }
}
