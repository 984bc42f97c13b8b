package isocentre.service.practice.web;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Recommendations;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.ChartPicture;
import isocentre.service.pages.Choice;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.practice.Guideline;
import isocentre.service.practice.Version;
import isocentre.service.practice.adoption.Adoption;
import isocentre.service.practice.adoption.AdoptionCurve;
import isocentre.service.practice.adoption.AdoptionCurve.Reached;
import isocentre.service.practice.adoption.Evidence;
import isocentre.service.practice.adoption.Followed;
import isocentre.service.practice.adoption.Spread;
import isocentre.service.practice.scoring.Concordance;
import isocentre.service.practice.scoring.Score;
import isocentre.statistics.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells how a guideline is adopted, with the figures that a reader may see.
@Component
class AdoptionStory {
    private final Recommendations by = Standards.load().recommendations();
    private final Spread spread;
    private final Concordance concordance;
    private final Sight sight;
    private final Directory directory;

    AdoptionStory(Spread spread, Concordance concordance, Sight sight, Directory directory) {
        this.spread = spread;
        this.concordance = concordance;
        this.sight = sight;
        this.directory = directory;
    }

    /// @param network to be drawn beside all: chosen by those of England; others have their own
    AdoptionView of(Guideline guideline, @Nullable Person person, String network) {
        LocalDate today = directory.today();
        List<Spread.Centre> centres = spread.centres(guideline);
        boolean insider = sight.figures(person);
        List<String> reached = new ArrayList<>();
        List<ChartPicture> charts = new ArrayList<>();
        if (insider && guideline.on(today).isPresent()) {
            AdoptionCurve curve = spread.curve(
                    guideline,
                    centres.stream().map(one -> one.provider().code()).toList());
            Version version = guideline.shown(today);
            reached.addAll(reached(curve, version));
            List<AdoptionCharts.Part> parts = person == null ? List.of() : parts(guideline, person, centres, network);
            charts.add(AdoptionCharts.curve(
                    curve,
                    parts.stream()
                            .filter(part -> part.centres().size() > 1)
                            .findFirst()
                            .map(part ->
                                    new AdoptionCharts.Beside(part.name(), spread.curve(guideline, part.centres()))),
                    name(guideline),
                    by.parameter("adopting-centres")));
            spread.practised(version)
                    .flatMap(practised -> AdoptionCharts.shares(practised, curve, parts))
                    .ifPresent(charts::add);
        }
        List<Score> scores =
                insider && guideline.kind() == Guideline.Kind.PROTOCOL ? concordance.of(guideline) : List.of();
        return new AdoptionView(
                centres.size(),
                follow(centres),
                insider,
                reached,
                charts,
                insider ? networks(centres, today) : List.of(),
                person == null
                        ? List.of()
                        : centres.stream().map(one -> centre(one, person)).toList(),
                scored(scores, guideline, person),
                insider && person != null && chooses(guideline, person) ? choices(network) : List.of(),
                person == null || guideline.on(today).isEmpty() ? List.of() : states(person, centres));
    }

    private String name(Guideline guideline) {
        return guideline.owner().equals(Directory.ENGLAND) ? "England" : directory.name(guideline.owner());
    }

    /// The reader's own network, or the one chosen, where the guideline is for more than that; and the own centre.
    private List<AdoptionCharts.Part> parts(
            Guideline guideline, Person person, List<Spread.Centre> centres, String chosen) {
        LocalDate today = directory.today();
        List<AdoptionCharts.Part> parts = new ArrayList<>();
        if (guideline.owner().equals(Directory.ENGLAND)) {
            Optional<String> network = chooses(guideline, person)
                    ? Optional.of(chosen).filter(directory::isNetwork)
                    : person.on(today)
                            .map(Grant::organisation)
                            .flatMap(code -> network(code, today).stream())
                            .findFirst();
            network.map(id -> new AdoptionCharts.Part(directory.name(id), members(id, centres, today)))
                    .filter(part -> !part.centres().isEmpty())
                    .ifPresent(parts::add);
        }
        person.on(today)
                .map(Grant::organisation)
                .filter(code ->
                        centres.stream().anyMatch(one -> one.provider().code().equals(code)))
                .findFirst()
                .ifPresent(code -> parts.add(new AdoptionCharts.Part(directory.name(code), List.of(code))));
        return parts;
    }

    private List<String> members(String network, List<Spread.Centre> centres, LocalDate today) {
        return centres.stream()
                .map(Spread.Centre::provider)
                .filter(code -> directory
                        .networkOf(code, today)
                        .filter(of -> of.id().equals(network))
                        .isPresent())
                .map(OdsCode::code)
                .toList();
    }

    /// Whether the reader, of no network, chooses one.
    private boolean chooses(Guideline guideline, Person person) {
        return guideline.owner().equals(Directory.ENGLAND)
                && person.on(directory.today())
                        .allMatch(grant -> grant.organisation().equals(Directory.ENGLAND));
    }

    private List<Choice> choices(String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "None", chosen.isEmpty()));
        directory
                .networks()
                .forEach(one ->
                        choices.add(new Choice(one.id(), one.name(), one.id().equals(chosen))));
        return choices;
    }

    private Optional<String> network(String organisation, LocalDate day) {
        if (directory.isProvider(organisation)) {
            return directory.networkOf(new OdsCode(organisation), day).map(Network::id);
        }
        return Optional.of(organisation).filter(directory::isNetwork);
    }

    private List<String> reached(AdoptionCurve curve, Version version) {
        double share = by.parameter("adopting-centres");
        String most = String.format(Locale.UK, "%.0f%%", 100 * share);
        List<String> told = new ArrayList<>();
        told.add(curve.stated(share, version.inForce())
                .map(one -> most + " of the centres stated that they follow it by the end of " + words(one) + ".")
                .orElse("Fewer than " + most + " of the centres state so far that they follow it."));
        if (version.indicator().isPresent()) {
            told.add(shown(curve, version, share, most));
        } else {
            told.add(
                    "No figure of the catalogue shows it in practice, so what centres state is not held against data.");
        }
        return told;
    }

    private String shown(AdoptionCurve curve, Version version, double share, String most) {
        double covered = by.parameter("measured-centres");
        if (curve.covered(covered).isEmpty()) {
            return "Too few centres have enough patients in the data: when it became practice cannot be told.";
        }
        String centres = most + " of the centres with enough patients";
        return curve.shown(share, covered, version.inForce())
                .map(one -> "By their data it was practice at " + centres + " by the end of " + words(one) + ".")
                .orElse("By their data it is not yet practice at " + centres + ".");
    }

    private static String words(Reached reached) {
        return reached.month().words()
                + (reached.atMost()
                        ? ", the first month that is known, or earlier"
                        : ", " + reached.days() + " days after it was published");
    }

    private static int follow(List<Spread.Centre> centres) {
        return (int) centres.stream()
                .filter(one -> one.stated()
                        .map(Adoption::stance)
                        .filter(Adoption.Stance::follows)
                        .isPresent())
                .count();
    }

    private List<AdoptionView.Network> networks(List<Spread.Centre> centres, LocalDate today) {
        Map<String, List<Spread.Centre>> byNetwork = centres.stream()
                .collect(Collectors.groupingBy(
                        one -> directory
                                .networkOf(one.provider(), today)
                                .map(Network::name)
                                .orElse("Outside any network"),
                        TreeMap::new,
                        Collectors.toList()));
        return byNetwork.entrySet().stream()
                .map(entry -> new AdoptionView.Network(
                        entry.getKey(),
                        entry.getValue().size(),
                        (int) entry.getValue().stream()
                                .filter(one -> one.stated().isPresent())
                                .count(),
                        follow(entry.getValue()),
                        (int) entry.getValue().stream()
                                .filter(one -> one.evidence()
                                        .filter(Evidence.Agrees.class::isInstance)
                                        .isPresent())
                                .count()))
                .toList();
    }

    private AdoptionView.Centre centre(Spread.Centre one, Person person) {
        boolean seen = sight.centre(person, one.provider());
        return new AdoptionView.Centre(
                directory.name(one.provider().code()),
                one.stated().map(stated -> stated.stance().title()).orElse("Nothing stated")
                        + (one.outdated() ? " (of an earlier version)" : ""),
                one.stated().map(stated -> Words.of(stated.since())).orElse(""),
                one.stated().map(Adoption::reason).orElse(""),
                seen ? one.evidence().map(Evidence::verdict).orElse("") : "",
                seen ? one.evidence().map(Evidence::words).orElse("") : "",
                seen && one.latest().of() > 0 ? one.latest().words() : "");
    }

    /// The last twelve months of each version, centre by centre.
    private List<AdoptionView.Scored> scored(List<Score> scores, Guideline guideline, @Nullable Person person) {
        Map<String, Map<String, List<Score>>> byCentre = scores.stream()
                .filter(score -> sight.centre(person, new OdsCode(score.provider())))
                .collect(Collectors.groupingBy(
                        Score::provider,
                        TreeMap::new,
                        Collectors.groupingBy(Score::version, TreeMap::new, Collectors.toList())));
        List<AdoptionView.Scored> rows = new ArrayList<>();
        byCentre.forEach((provider, byVersion) -> guideline.versions().forEach(version -> {
            List<Score> of = byVersion.getOrDefault(version.id(), List.of());
            if (!of.isEmpty()) {
                rows.add(scored(directory.name(provider), version.label(), of));
            }
        }));
        return rows;
    }

    private static AdoptionView.Scored scored(String name, String version, List<Score> scores) {
        Followed all = scores.stream().map(Score::followed).reduce(new Followed(0, 0), Followed::and);
        Month first = scores.stream().map(Score::month).min(Month::compareTo).orElseThrow();
        Month last = scores.stream().map(Score::month).max(Month::compareTo).orElseThrow();
        Interval interval = all.interval();
        return new AdoptionView.Scored(
                name,
                version,
                first.equals(last) ? first.words() : first.words() + " to " + last.words(),
                all.words(),
                String.format(Locale.UK, "%.0f%% to %.0f%%", 100 * interval.lower(), 100 * interval.upper()));
    }

    private List<AdoptionView.Own> states(Person person, List<Spread.Centre> centres) {
        return person.on(directory.today())
                .filter(grant -> grant.role() == Role.CLINICAL_LEAD)
                .map(Grant::organisation)
                .filter(code ->
                        centres.stream().anyMatch(one -> one.provider().code().equals(code)))
                .distinct()
                .map(code -> new AdoptionView.Own(code, directory.name(code)))
                .toList();
    }
}
