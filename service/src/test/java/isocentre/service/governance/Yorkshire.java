package isocentre.service.governance;

import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisations;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.governance.Line.Approval.By;
import isocentre.service.governance.Line.Seat.Office;
import isocentre.service.governance.Line.Seat.Post;
import isocentre.service.governance.rules.Rulebook;
import isocentre.service.governance.rules.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The network of Sheffield (RHQ), Leeds (RR8) and Hull (RWA), with synthetic people, in which every
/// statement holds; tests break one thing of it.
final class Yorkshire {
    static final String ID = "ODN-10";
    static final LocalDate START = LocalDate.of(2019, 4, 1);
    static final LocalDate DAY = LocalDate.of(2020, 6, 1);
    static final Organisations ORGANISATIONS = Standards.load().organisations();
    static final Network NETWORK = ORGANISATIONS.networks().stream()
            .filter(one -> one.id().equals(ID))
            .findFirst()
            .orElseThrow();

    static final UUID PROPOSER = UUID.randomUUID();
    static final Line.Group GROUP = group(START, null);
    static final Line.Seat CHAIR = chair("RR8", Post.CHIEF_EXECUTIVE, START);
    static final Line.Host HOST = host("RHQ", START);
    static final Line.Protocol PROTOCOL =
            new Line.Protocol(UUID.randomUUID(), ID, "Breast", "1", "five fractions", START, null);

    private Yorkshire() {}

    static Line.Group group(LocalDate since, @Nullable LocalDate until) {
        return new Line.Group(
                UUID.randomUUID(), ID, Line.Group.Kind.OVERSIGHT_GROUP, "Yorkshire oversight group", since, until);
    }

    static Line.Seat chair(String provider, Post post, LocalDate since) {
        return seat(Office.CHAIR, provider, post, since);
    }

    static Line.Seat seat(Office office, String provider, Post post, LocalDate since) {
        return new Line.Seat(
                UUID.randomUUID(), ID, GROUP.id(), "Synthetic " + office, office, post, provider, since, null);
    }

    static Line.Host host(String provider, LocalDate since) {
        return new Line.Host(
                UUID.randomUUID(), ID, provider, Line.Host.Way.AGREEMENT, "agreed by all", since, null, PROPOSER);
    }

    static Line.Approval approval(Line.Host host, By by) {
        return approval(host, by, UUID.randomUUID());
    }

    static Line.Approval approval(Line.Host host, By by, UUID approver) {
        return new Line.Approval(
                UUID.randomUUID(), ID, host.id(), by, "Synthetic Commissioner", host.since(), approver);
    }

    static Line.Funding funding(String provider, LocalDate since) {
        return new Line.Funding(
                UUID.randomUUID(),
                ID,
                provider,
                250_000,
                since,
                since.plusYears(1).minusDays(1));
    }

    static Line.Plan plan(String version, String agreeing, String ambitions, LocalDate since) {
        return new Line.Plan(UUID.randomUUID(), ID, version, "agreed", agreeing, ambitions, since);
    }

    static Line.Assessment assessment(
            String provider, String requirement, Line.Assessment.Result result, String plan, @Nullable LocalDate aim) {
        return new Line.Assessment(
                UUID.randomUUID(), ID, provider, requirement, result, "peer visit", plan, aim, START);
    }

    static Line.Notice notice(
            Line.Protocol protocol,
            String provider,
            isocentre.service.practice.Post recipient,
            @Nullable LocalDate day) {
        return new Line.Notice(UUID.randomUUID(), ID, protocol.id(), provider, recipient, protocol.since(), day);
    }

    static Lines allNotices(Lines lines, Line.Protocol protocol) {
        Lines all = lines;
        for (String provider : List.of("RHQ", "RR8", "RWA")) {
            for (var recipient : isocentre.service.practice.Post.values()) {
                all = all.and(notice(protocol, provider, recipient, protocol.since()));
            }
        }
        return all;
    }

    static Lines wellGoverned() {
        Lines lines = Lines.of(
                GROUP,
                CHAIR,
                new Line.Declaration(
                        UUID.randomUUID(),
                        ID,
                        CHAIR.id(),
                        Line.Declaration.Kind.WIDER_SYSTEM,
                        "for the alliance too",
                        START),
                seat(Office.PROGRAMME_MANAGER, "RHQ", Post.MANAGER, START),
                HOST,
                approval(HOST, By.ALLIANCE),
                approval(HOST, By.SPECIALISED_COMMISSIONING),
                new Line.Contract(UUID.randomUUID(), ID, "RHQ", "the specification of 2019", START, null),
                funding("RHQ", START),
                funding("RHQ", START.plusYears(1)),
                funding("RHQ", START.plusYears(2)),
                plan("1", "RHQ RR8 RWA", "A1 A3", START),
                assessment("RHQ", "peer review", Line.Assessment.Result.MET, "", null),
                assessment("RR8", "peer review", Line.Assessment.Result.MET, "", null),
                assessment("RWA", "peer review", Line.Assessment.Result.PARTLY_MET, "train", START.plusYears(3)),
                new Line.Progress(UUID.randomUUID(), ID, "much was done", "more is to come", START.plusMonths(11)),
                PROTOCOL,
                new Line.LocalProtocol(UUID.randomUUID(), ID, "RWA", "Breast at Hull", PROTOCOL.id(), START));
        return allNotices(lines, PROTOCOL);
    }

    static Standing standing(Lines lines, LocalDate day) {
        return new Standing(lines, ORGANISATIONS, NETWORK, day);
    }

    static Verdict verdict(String id, Lines lines, LocalDate day) {
        return Rulebook.of(standing(lines, day)).stream()
                .filter(one -> one.statement().id().equals(id))
                .map(Rulebook.Found::verdict)
                .findFirst()
                .orElseThrow();
    }

    static List<String> refusals(Line line, Lines lines) {
        return Refusals.of(line, standing(lines, line.since()), LocalDate.now()).stream()
                .map(Refusal::words)
                .toList();
    }
}
