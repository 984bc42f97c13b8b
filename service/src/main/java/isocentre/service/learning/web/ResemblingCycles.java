package isocentre.service.learning.web;

import isocentre.service.learning.Questions;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Resembling;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Cycles that resemble a question.
@Component
@Order(1)
class ResemblingCycles implements Resembling.Source {
    private final Questions questions;
    private final Directory directory;

    ResemblingCycles(Questions questions, Directory directory) {
        this.questions = questions;
        this.directory = directory;
    }

    @Override
    public List<Resembling> resembling(String question) {
        return questions.resembling(question).stream()
                .map(cycle -> CycleView.of(cycle, directory))
                .map(view -> new Resembling(
                        "Learning cycle",
                        view.question(),
                        "/cycles/" + view.id(),
                        view.place() + ", " + view.state().toLowerCase(java.util.Locale.UK)))
                .toList();
    }
}
