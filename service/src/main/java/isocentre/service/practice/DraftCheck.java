package isocentre.service.practice;

import static isocentre.service.pages.Refusal.unless;

import isocentre.radiotherapy.standards.Regimen;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.learning.Cycles;
import isocentre.service.learning.Questions;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Refusal;
import isocentre.service.practice.Draft.Said;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Looks at what is written before it is a version: whole, of one owner, readable by a machine, and later than what
/// it supersedes.
@Component
public class DraftCheck {
    private final Cycles cycles;
    private final Questions questions;
    private final Directory directory;

    DraftCheck(Cycles cycles, Questions questions, Directory directory) {
        this.cycles = cycles;
        this.questions = questions;
        this.directory = directory;
    }

    /// The tumour sites of the library of schedules, and that of all.
    public static List<String> sites() {
        return Stream.concat(
                        Stream.of(Guideline.ALL_SITES),
                        Standards.load().regimens().all().stream()
                                .map(Regimen::site)
                                .distinct()
                                .sorted())
                .toList();
    }

    /// Ids of the protocols of plans.
    public static List<String> constraints() {
        return Standards.load().list("protocols").stream()
                .filter(name -> name.endsWith(".yaml"))
                .map(name -> name.substring(0, name.length() - ".yaml".length()))
                .toList();
    }

    /// Figures that can show a recommendation in practice.
    public List<isocentre.indicators.Indicator> indicators() {
        return questions.indicators();
    }

    /// @throws Refusal naming the field
    void look(Draft draft, Optional<Guideline> earlier) {
        unless(
                draft.kind() != Guideline.Kind.PROTOCOL || directory.isNetwork(draft.owner()),
                "owner",
                "A protocol is a network's: a provider follows it by a local protocol (NOG-08)");
        unless(sites().contains(draft.site()), "site", "Choose the tumour site");
        unless(!draft.title().isBlank(), "title", "Enter a title");
        draft.cycle()
                .ifPresent(id -> unless(
                        cycles.finding(id).isPresent(),
                        "cycle",
                        "A recommendation comes of what a learning cycle found: its finding is written first"));
        look(draft.said(), draft);
        earlier.ifPresent(before -> supersedes(draft, before));
    }

    private void look(Said said, Draft draft) {
        unless(!said.label().isBlank(), "label", "Enter the version, such as 1.0");
        unless(!said.words().isBlank(), "words", "Say in plain words what is recommended");
        unless(!said.changes().isBlank(), "changes", "Say what is new, for those who are told");
        unless(!said.source().isBlank(), "source", "Say where it can be read, or on what it rests");
        for (String id : said.regimens()) {
            Optional<Regimen> regimen = Standards.load().regimens().find(id);
            unless(regimen.isPresent(), "regimens", "The library has no schedule " + id);
            unless(
                    draft.site().equals(Guideline.ALL_SITES)
                            || regimen.orElseThrow().site().equals(draft.site()),
                    "regimens",
                    id + " is a schedule for " + regimen.map(Regimen::site).orElse("") + ", not for " + draft.site());
        }
        for (String id : said.constraints()) {
            unless(constraints().contains(id), "constraints", "There is no protocol of plans " + id);
        }
        unless(
                draft.kind() != Guideline.Kind.PROTOCOL
                        || !said.regimens().isEmpty()
                        || !said.constraints().isEmpty(),
                "regimens",
                "Name at least one schedule of the library, or a protocol of plans: practice is scored against them");
        unless(
                said.indicator().isEmpty()
                        || indicators().stream().anyMatch(one -> one.id().equals(said.indicator())),
                "indicator",
                "Choose a figure of the catalogue, or none");
    }

    private static void supersedes(Draft draft, Guideline before) {
        unless(
                before.owner().equals(draft.owner())
                        && before.kind() == draft.kind()
                        && before.site().equals(draft.site()),
                "owner",
                "A version has the owner, the kind and the site of those before it");
        unless(
                before.versions().stream()
                        .noneMatch(
                                one -> one.label().equalsIgnoreCase(draft.said().label())),
                "label",
                "There is a version of that name: give this one another");
        unless(
                before.versions().stream().noneMatch(one -> one.state() == Version.State.PROPOSED),
                "label",
                "A version waits to be agreed: it is agreed or returned first");
        unless(
                before.versions().stream()
                        .filter(Version::wasAgreed)
                        .allMatch(one -> one.inForce().isBefore(draft.said().inForce())),
                "inForce",
                "Enter a day after the first day of the version that it supersedes");
    }
}
