package isocentre.service.governance.rules;

import static isocentre.service.governance.rules.Verdict.flagged;
import static isocentre.service.governance.rules.Verdict.holds;

import isocentre.service.governance.Line;
import isocentre.service.governance.Standing;
import isocentre.service.practice.Post;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// NOG-08 to NOG-10: the network's protocols, the notices of their changes, and the local ones that follow
/// them, as the module `practice` records them.
final class ProtocolRules {
    private ProtocolRules() {}

    /// NOG-08. A protocol has no owner but its network: the register knows no other.
    static Verdict networkKeepsProtocols(Standing standing) {
        Collection<Line.Protocol> current = current(standing);
        return current.isEmpty()
                ? flagged("The network keeps no protocol yet.")
                : holds("The network keeps protocols for: "
                        + current.stream()
                                .map(one -> one.site() + " (" + one.version() + ")")
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    /// The version in force, for each tumour site.
    static Collection<Line.Protocol> current(Standing standing) {
        Map<String, Line.Protocol> current = standing.held(Line.Protocol.class).stream()
                .collect(Collectors.toMap(
                        Line.Protocol::site,
                        one -> one,
                        (old, next) -> next.since().isBefore(old.since()) ? old : next));
        return current.values();
    }

    /// NOG-09.
    static Verdict noticesAreAcknowledged(Standing standing) {
        List<Line.Notice> notices = standing.until(Line.Notice.class).toList();
        List<String> wrong = new ArrayList<>();
        if (current(standing).isEmpty()) {
            return holds("No protocol is in force, so no notice is due.");
        }
        for (Line.Protocol protocol : current(standing)) {
            for (String member : standing.members()) {
                long open = Arrays.stream(Post.values())
                        .filter(recipient -> notices.stream()
                                .noneMatch(one -> one.protocol().equals(protocol.id())
                                        && one.provider().equals(member)
                                        && one.recipient() == recipient
                                        && one.acknowledged() != null))
                        .count();
                if (open > 0) {
                    wrong.add("%s (%d of 4, %s)".formatted(standing.name(member), open, protocol.site()));
                }
            }
        }
        return wrong.isEmpty()
                ? holds("Every department acknowledged the protocols in force.")
                : flagged("Notices not acknowledged: " + String.join("; ", wrong) + ".");
    }

    /// NOG-10.
    static Verdict localOnesAreNotStale(Standing standing) {
        List<String> stale = standing.until(Line.LocalProtocol.class)
                .filter(local -> stale(standing, local))
                .map(local -> local.name() + " of " + standing.name(local.provider()))
                .sorted()
                .toList();
        return stale.isEmpty()
                ? holds("No local protocol follows a superseded version.")
                : flagged("Stale, since they follow a superseded version: " + String.join("; ", stale) + ".");
    }

    /// Whether the version that a local protocol follows is superseded, and no later entry of it follows the
    /// new one.
    static boolean stale(Standing standing, Line.LocalProtocol local) {
        boolean replaced = standing.until(Line.LocalProtocol.class)
                .anyMatch(other -> other.provider().equals(local.provider())
                        && other.name().equals(local.name())
                        && other.since().isAfter(local.since()));
        return !replaced && current(standing).stream().noneMatch(one -> one.id().equals(local.follows()));
    }
}
