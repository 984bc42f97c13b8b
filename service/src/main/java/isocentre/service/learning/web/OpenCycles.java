package isocentre.service.learning.web;

import isocentre.service.learning.Cycles;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Learnt;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Cycles that everybody may read.
@Component
@Order(1)
class OpenCycles implements Learnt.Source {
    private static final int LATEST = 5;

    private final Cycles cycles;
    private final Directory directory;

    OpenCycles(Cycles cycles, Directory directory) {
        this.cycles = cycles;
        this.directory = directory;
    }

    @Override
    public String heading() {
        return "Questions, and what came of them";
    }

    @Override
    public String href() {
        return "/cycles";
    }

    @Override
    public List<Learnt> latest() {
        return cycles.seenBy(Optional.empty()).stream()
                .limit(LATEST)
                .map(cycle -> CycleView.of(cycle, directory))
                .map(view -> new Learnt(view.question(), "/cycles/" + view.id(), view.place() + ", " + view.state()))
                .toList();
    }
}
