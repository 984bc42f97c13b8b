package isocentre.cli;

import isocentre.dataset.explaining.Json;
import isocentre.plans.deidentifying.Change;
import isocentre.plans.deidentifying.Deidentified;
import isocentre.plans.deidentifying.Keep;
import isocentre.plans.dicom.Issue;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/// The account of a de-identification: what was done to which kinds of elements, and that nothing measured has
/// changed. It holds no old value, name of a file or UID, so it may go with the files.
final class DeidentificationProof {
    private final Appendable out;
    private final Json json;

    DeidentificationProof(Appendable out, Set<Keep> kept) throws IOException {
        this.out = out;
        this.json = new Json(out);
        json.open('{').field("profile", "DICOM PS3.15 E.1, Basic Application Level Confidentiality Profile");
        json.name("options").open('[');
        for (Keep option : kept) {
            json.text(option.meaning());
        }
        json.close(']').name("files").open('[');
    }

    void add(String name, Deidentified done) throws IOException {
        json.open('{')
                .field("file", name)
                .field("kind", done.instance().kind().title())
                .field("contentBefore", done.contentBefore())
                .field("contentAfter", done.contentAfter())
                .name("contentUnchanged")
                .truth(done.contentUnchanged())
                .name("changes")
                .open('[');
        for (Change change : done.changes()) {
            json.open('{')
                    .field("element", change.element())
                    .field(
                            "action",
                            change.action().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .name("count")
                    .number(change.count())
                    .close('}');
        }
        json.close(']').name("toCheck").open('[');
        for (Issue issue : done.issues()) {
            json.text(issue.what() + ": " + issue.consequence());
        }
        json.close(']').close('}');
    }

    void close() throws IOException {
        json.close(']').close('}');
        out.append('\n');
    }
}
