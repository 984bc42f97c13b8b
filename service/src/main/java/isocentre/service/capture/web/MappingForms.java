package isocentre.service.capture.web;

import isocentre.dataset.Finding;
import isocentre.dataset.repairing.Mappable;
import isocentre.service.capture.Mappings;
import isocentre.service.capture.State;
import isocentre.service.capture.Submission;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Choice;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a mapping could mend, for those who may confirm one.
@Component
class MappingForms {
    private final Mappings mappings;
    private final Directory directory;

    MappingForms(Mappings mappings, Directory directory) {
        this.mappings = mappings;
        this.directory = directory;
    }

    Optional<MappingOffer> offer(Person person, Submission submission, Finding finding) {
        boolean may = person.has(Role.DATA_MANAGER, directory.today()) || person.has(Role.PHYSICIST, directory.today());
        boolean open = submission.state() == State.READY || submission.state() == State.REJECTED;
        return may && open ? mappable(submission, finding).map(one -> offer(submission, one)) : Optional.empty();
    }

    static Optional<Mappable> mappable(Submission submission, Finding finding) {
        return submission
                .verdict()
                .flatMap(verdict -> verdict.version().flatMap(version -> Mappable.of(finding, version)));
    }

    private MappingOffer offer(Submission submission, Mappable mappable) {
        List<Choice> choices = new ArrayList<>();
        if (!mappable.choices().isEmpty()) {
            choices.add(new Choice("", "Choose", true));
            mappable.choices().stream()
                    .filter(code -> code.validity().holds(directory.today()))
                    .forEach(code -> choices.add(new Choice(code.code(), code.code() + " " + code.meaning(), false)));
        }
        List<MappingOffer.Other> others =
                mappings.offers(submission.provider(), mappable.field(), mappable.sent()).stream()
                        .filter(other -> mappable.refusal(other.readAs()).isEmpty())
                        .map(other -> new MappingOffer.Other(
                                other.readAs(),
                                "'" + other.readAs() + "' at "
                                        + directory.name(other.first().code())
                                        + (other.providers() > 1
                                                ? " and "
                                                        + Moments.counted(
                                                                other.providers() - 1,
                                                                "other provider",
                                                                "other providers")
                                                : "")
                                        + ", since " + Moments.words(other.since())))
                        .toList();
        return new MappingOffer(mappable.field().replace('_', ' '), mappable.sent(), choices, others);
    }
}
