package isocentre.service.governance;

import isocentre.service.organisations.Directory;
import isocentre.service.practice.Guideline;
import isocentre.service.practice.Guidelines;
import isocentre.service.practice.LocalProtocols;
import isocentre.service.practice.Notices;
import isocentre.service.practice.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The networks' protocols, their notices and the local protocols that follow them, as the module `practice` records
/// them.
@Component
class OfPractice {
    private final Guidelines guidelines;
    private final Notices notices;
    private final LocalProtocols locals;
    private final Directory directory;

    OfPractice(Guidelines guidelines, Notices notices, LocalProtocols locals, Directory directory) {
        this.guidelines = guidelines;
        this.notices = notices;
        this.locals = locals;
        this.directory = directory;
    }

    List<Line> all() {
        List<Line> lines = new ArrayList<>();
        Map<UUID, String> networks = new HashMap<>();
        for (Guideline guideline : guidelines.all()) {
            if (guideline.kind() == Guideline.Kind.PROTOCOL) {
                for (Version version : guideline.versions()) {
                    if (version.wasAgreed() && directory.isNetwork(guideline.owner())) {
                        networks.put(UUID.fromString(version.id()), guideline.owner());
                        lines.add(protocol(guideline, version));
                    }
                }
            }
        }
        networks.forEach((version, network) -> notices.of(version)
                .forEach(one -> lines.add(new Line.Notice(
                        one.id(),
                        network,
                        version,
                        one.provider(),
                        one.post(),
                        one.sent(),
                        one.acknowledged().orElse(null)))));
        locals.all().stream()
                .filter(one -> networks.containsKey(one.follows()))
                .forEach(one -> lines.add(new Line.LocalProtocol(
                        one.id(),
                        networks.getOrDefault(one.follows(), ""),
                        one.provider(),
                        one.name(),
                        one.follows(),
                        one.since())));
        return lines;
    }

    private static Line.Protocol protocol(Guideline guideline, Version version) {
        String site = guideline.site().equals(guideline.title())
                ? guideline.site()
                : guideline.site() + ": " + guideline.title();
        return new Line.Protocol(
                UUID.fromString(version.id()),
                guideline.owner(),
                site,
                version.label(),
                version.changes(),
                version.inForce(),
                version.until().orElse(null));
    }
}
