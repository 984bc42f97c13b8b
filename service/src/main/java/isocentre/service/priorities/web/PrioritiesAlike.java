package isocentre.service.priorities.web;

import static java.util.stream.Collectors.toMap;

import isocentre.service.organisations.Directory;
import isocentre.service.pages.FullText;
import isocentre.service.pages.Learnt;
import isocentre.service.pages.Resembling;
import isocentre.service.priorities.Question;
import isocentre.service.priorities.Questions;
import isocentre.service.priorities.Round;
import isocentre.service.priorities.Rounds;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What of the priorities stands on pages of other parts: gaps in the evidence that resemble a question, and rounds in
/// which everybody may have a part.
@Component
@Order(4)
class PrioritiesAlike implements Resembling.Source, Learnt.Source {
    private static final int MOST = 3;
    private static final int LATEST = 5;

    private final Rounds rounds;
    private final Questions questions;
    private final Directory directory;
    private final FullText search;

    PrioritiesAlike(Rounds rounds, Questions questions, Directory directory, FullText search) {
        this.rounds = rounds;
        this.questions = questions;
        this.directory = directory;
        this.search = search;
    }

    @Override
    public List<Resembling> resembling(String question) {
        Map<String, Question> gaps =
                questions.gaps().stream().collect(toMap(gap -> gap.id().toString(), Function.identity()));
        Map<String, String> texts = gaps.values().stream()
                .collect(toMap(gap -> gap.id().toString(), gap -> gap.words() + " " + gap.plain()));
        return search.alike(question, texts, MOST).stream()
                .map(gaps::get)
                .map(QuestionView::of)
                .map(view -> new Resembling("Gap in the evidence", view.of().words(), view.href(), view.state()))
                .toList();
    }

    @Override
    public String heading() {
        return "What research should find out";
    }

    @Override
    public String href() {
        return "/priorities";
    }

    @Override
    public List<Learnt> latest() {
        return rounds.all().stream()
                .filter(round -> round.state() != Round.State.STEERING)
                .limit(LATEST)
                .map(round -> RoundView.of(round, rounds, directory))
                .map(view -> new Learnt(view.title(), "/priorities/" + view.id(), view.place() + ", " + view.state()))
                .toList();
    }
}
