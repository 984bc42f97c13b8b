package isocentre.service.practice.adoption;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Recommendations;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.organisations.Directory;
import isocentre.service.practice.Guideline;
import isocentre.service.practice.GuidelineRights;
import isocentre.service.practice.Guidelines;
import isocentre.service.practice.Version;
import isocentre.service.practice.adoption.AdoptionCurve.Reached;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/// How guidelines spread over the centres that they concern, and how long it took.
@Component
public class Spread {
    /// The longest curve that is drawn.
    private static final int MONTHS = 36;

    private final Recommendations by = Standards.load().recommendations();
    private final Guidelines guidelines;
    private final GuidelineRights rights;
    private final Adoptions adoptions;
    private final PractisedFigures figures;
    private final Directory directory;

    Spread(
            Guidelines guidelines,
            GuidelineRights rights,
            Adoptions adoptions,
            PractisedFigures figures,
            Directory directory) {
        this.guidelines = guidelines;
        this.rights = rights;
        this.adoptions = adoptions;
        this.figures = figures;
        this.directory = directory;
    }

    /// One centre: what it stated of the guideline, and what its data say.
    ///
    /// @param stated empty where it has stated nothing
    /// @param outdated whether that was stated of a version that is not in force any more
    /// @param evidence empty where nothing is stated or no figure shows the guideline in practice
    /// @param latest its last months; nobody where there are none
    public record Centre(
            OdsCode provider,
            Optional<Adoption> stated,
            boolean outdated,
            Optional<Evidence> evidence,
            Followed latest) {}

    /// Each centre that it concerns today.
    public List<Centre> centres(Guideline guideline) {
        Version version = guideline.shown(directory.today());
        Map<OdsCode, Adoption> latest = adoptions.latest(guideline.id());
        Optional<Practised> practised = practised(version);
        int months = (int) by.parameter("months");
        List<Centre> centres = new ArrayList<>();
        for (String code : rights.concerned(guideline.owner(), directory.today())) {
            OdsCode provider = new OdsCode(code);
            Optional<Adoption> stated = Optional.ofNullable(latest.get(provider));
            centres.add(new Centre(
                    provider,
                    stated,
                    stated.filter(one -> !one.version().equals(version.id())).isPresent(),
                    stated.flatMap(one -> practised.map(data -> Evidence.of(one, data.of(code), by))),
                    practised
                            .flatMap(data ->
                                    data.last().map(last -> Practised.sum(data.of(code), last.plus(1 - months), last)))
                            .orElse(Followed.NOBODY)));
        }
        return centres;
    }

    /// The figures that show a version in practice.
    public Optional<Practised> practised(Version version) {
        return version.indicator().flatMap(figures::of);
    }

    /// The curve over some of the centres, from the first day of the version or the first month that is known, to the
    /// last; at most three years.
    public AdoptionCurve curve(Guideline guideline, List<String> centres) {
        Version version = guideline.shown(directory.today());
        List<Adoption> stated = adoptions.of(guideline.id());
        Optional<Practised> practised = practised(version);
        Month now = Month.of(directory.today());
        Month to = practised.flatMap(Practised::last).orElse(now);
        if (stated.stream().anyMatch(one -> Month.of(one.since()).compareTo(to) > 0)) {
            return curve(centres, stated, practised, version.inForce(), now);
        }
        return curve(centres, stated, practised, version.inForce(), to);
    }

    private AdoptionCurve curve(
            List<String> centres, List<Adoption> stated, Optional<Practised> practised, LocalDate inForce, Month to) {
        Month from = practised
                .flatMap(Practised::first)
                .filter(first -> first.compareTo(Month.of(inForce)) > 0)
                .orElse(Month.of(inForce));
        Month earliest = to.plus(1 - MONTHS);
        Month begin = from.compareTo(earliest) < 0 ? earliest : from;
        return AdoptionCurve.of(centres, stated, practised, begin.compareTo(to) > 0 ? to : begin, to, by);
    }

    /// Time from publication to practice at 80 % of the centres, of the guidelines that a figure shows (NET-06).
    ///
    /// @param figured guidelines in force whose practice a figure shows
    /// @param reached of these, those that 80 % of the centres follow by their data
    /// @param medianDays of those of which the month is known in which it was reached; empty while there are none
    public record ToPractice(int figured, int reached, OptionalLong medianDays) {}

    /// @param centres ODS codes of those looked at
    public ToPractice toPractice(List<String> centres) {
        LocalDate today = directory.today();
        List<Reached> reached = new ArrayList<>();
        int figured = 0;
        for (Guideline guideline : guidelines.all()) {
            Optional<Version> version =
                    guideline.on(today).filter(one -> one.indicator().isPresent());
            if (version.isPresent()) {
                figured++;
                curve(guideline, centres)
                        .shown(
                                by.parameter("adopting-centres"),
                                by.parameter("measured-centres"),
                                version.get().inForce())
                        .ifPresent(reached::add);
            }
        }
        long[] days = reached.stream()
                .filter(one -> !one.atMost())
                .mapToLong(Reached::days)
                .sorted()
                .toArray();
        OptionalLong median = days.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of((days[(days.length - 1) / 2] + days[days.length / 2]) / 2);
        return new ToPractice(figured, reached.size(), median);
    }
}
