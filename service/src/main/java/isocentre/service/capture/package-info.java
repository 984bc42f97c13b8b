/// How a month of a provider comes in: received and kept safely, checked off the request, explained, signed by a named
/// person, and followed until the store holds it; and the calendar of what is due. Moves only as
/// `standards/workflows/submission` says. Publishes [isocentre.service.capture.SubmissionSigned].
@ApplicationModule(allowedDependencies = {"pages", "audit", "organisations", "people", "workflow"})
@NullMarked
package isocentre.service.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
