package isocentre.service.planning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import isocentre.capacity.Answer;
import isocentre.capacity.Area;
import isocentre.capacity.Assumptions;
import isocentre.capacity.Demand;
import isocentre.capacity.Measured;
import isocentre.capacity.Move;
import isocentre.capacity.PublishedDemand;
import isocentre.capacity.Utilisation;
import isocentre.capacity.WhatIf;
import isocentre.radiotherapy.standards.Standards;
import isocentre.report.Nation;
import isocentre.report.PlanningStart;
import isocentre.service.indicators.Edition;
import isocentre.service.indicators.PublishedFigures;
import isocentre.service.organisations.Directory;
import isocentre.service.planning.Enquiry.Start;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// Answers what-if questions. The answers asked for last are kept, and new ones are worked out one at a time, so that a
/// reader who tries every choice holds up nobody but those who do the same.
@Component
public class WhatIfs {
    private static final int KEPT = 64;
    /// Each takes a second or so.
    private static final int MOST_WAITING = 8;

    private final PublishedFigures figures;
    private final Directory directory;
    private final ReentrantLock waiting = new ReentrantLock(true);
    private final Cache<Asked, Answer> answers =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    WhatIfs(PublishedFigures figures, Directory directory) {
        this.figures = figures;
        this.directory = directory;
    }

    /// An answer is good for the data version and the day for which it was worked out.
    private record Asked(Enquiry enquiry, String dataVersion, LocalDate day) {}

    /// What an answer begins with.
    ///
    /// @param told where demand comes from, in words
    public record Begun(Area area, Assumptions assumptions, Optional<Measured> measured, String told) {}

    public PublishedDemand published() {
        return PublishedDemand.on(directory.today(), Standards.load());
    }

    /// What the latest figures have of an area; empty where they have no course of it.
    public Optional<Measured> measured(Area area) {
        return figures.state().edition().flatMap(edition -> {
            String year = edition.latest() + Edition.NOW;
            Optional<Nation> nation = edition.year(year);
            return nation.flatMap(of ->
                    edition.regimens(year).flatMap(use -> PlanningStart.of(area, use, of.figures(), of.covered())));
        });
    }

    /// @throws IllegalArgumentException if there is no such area, or nothing measured of it
    public Begun begin(String id, Start start) {
        Area area = published()
                .area(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no network '" + id + "' with known work"));
        Assumptions given = published().assumptions(area);
        return switch (start) {
            case OBSERVED -> new Begun(area, given, Optional.empty(), told(Utilisation.OBSERVED));
            case OPTIMAL -> new Begun(area, given, Optional.empty(), told(Utilisation.OPTIMAL));
            case MEASURED -> {
                Measured measured = measured(area)
                        .orElseThrow(
                                () -> new IllegalArgumentException("the figures have no course of " + area.name()));
                yield new Begun(
                        measured.sharing(area),
                        measured.machines() > 0
                                ? given.with(
                                        "machines",
                                        Math.max(1, Math.round(measured.machines())),
                                        "measured (CAP-01), " + measured.told())
                                : given,
                        Optional.of(measured),
                        "Courses and their regimens are measured (FRX-10): " + measured.told()
                                + ". Attendances beyond those of these courses are measured too (CAP-01) and stay as"
                                + " they are.");
            }
        };
    }

    private static String told(Utilisation utilisation) {
        return "Courses are worked out, not measured: cancers newly diagnosed in England, the network's share of them,"
                + " given radiotherapy " + utilisation.words() + ", in the schedules usual for each site.";
    }

    /// The answer; empty where so many wait for theirs that it would take too long.
    ///
    /// @throws IllegalArgumentException if something asked for cannot be, with the reason
    public Optional<Answer> answer(Enquiry enquiry) {
        String version = figures.state().edition().map(Edition::dataVersion).orElse("");
        Asked asked = new Asked(enquiry, version, directory.today());
        Answer known = answers.getIfPresent(asked);
        if (known != null) {
            return Optional.of(known);
        }
        if (waiting.getQueueLength() >= MOST_WAITING) {
            return Optional.empty();
        }
        waiting.lock();
        try {
            return Optional.of(answers.get(asked, ignored -> work(enquiry)));
        } finally {
            waiting.unlock();
        }
    }

    private Answer work(Enquiry enquiry) {
        PublishedDemand published = published();
        Begun begun = begin(enquiry.area(), enquiry.start());
        Assumptions given = with(begun.assumptions(), enquiry.chosen());
        Assumptions after = with(given, enquiry.after());
        Demand demand = begun.measured()
                .map(measured -> published.demand(measured, given))
                .orElseGet(() -> published.demand(
                        begun.area(),
                        enquiry.start() == Start.OPTIMAL ? Utilisation.OPTIMAL : Utilisation.OBSERVED,
                        given));
        Move move = Standards.load()
                .regimens()
                .find(enquiry.regimen())
                .flatMap(regimen -> published.move(regimen, enquiry.share(), after.value("minutes")))
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no regimen '" + enquiry.regimen() + "' to which courses could move"));
        return new Answer(
                WhatIf.of(
                        begun.area(),
                        demand,
                        given,
                        after,
                        List.of(move),
                        published.workingDays(),
                        new SplittableRandom(enquiry.seed())),
                published);
    }

    private static Assumptions with(Assumptions given, Map<String, Double> changes) {
        Assumptions changed = given;
        for (Map.Entry<String, Double> one : changes.entrySet()) {
            changed = changed.with(one.getKey(), one.getValue(), "chosen");
        }
        return changed;
    }
}
