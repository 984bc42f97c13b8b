package isocentre.report;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.radiotherapy.standards.Organisations;
import isocentre.radiotherapy.standards.Succession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The places of the months reported, as the dated organisations have them, in the order of their names.
final class Places {
    private Places() {}

    static List<Place> networks(Organisations organisations, Months covered) {
        return organisations.networks().stream()
                .map(network -> network(network, covered))
                .sorted(byName())
                .toList();
    }

    private static Place network(Network network, Months covered) {
        List<String> notes = network.basis().sourced()
                ? List.of()
                : List.of(
                        "The name of the network is a label (" + network.basis().words() + ").");
        return new Place(network.id(), network.name(), network.name(), "", covered, notes, List.of());
    }

    /// The external-beam providers of any of the months; one that merged meanwhile is still there.
    ///
    /// @param organisedOn null for as organised then; else only the providers of that day, who
    /// stand for those before them
    static List<Place> providers(Organisations organisations, Months covered, @Nullable LocalDate organisedOn) {
        if (organisedOn != null) {
            return organisations.providersOn(organisedOn).stream()
                    .map(one -> now(organisations, one, organisedOn, covered))
                    .sorted(byName())
                    .toList();
        }
        Map<OdsCode, Place> found = new LinkedHashMap<>();
        for (Month month : covered.each()) {
            for (LocalDate day : List.of(month.firstDay(), month.lastDay())) {
                organisations
                        .providersOn(day)
                        .forEach(one -> found.put(one.code(), provider(organisations, one, day, covered)));
            }
        }
        return found.values().stream().sorted(byName()).toList();
    }

    private static Comparator<Place> byName() {
        return Comparator.comparing((Place place) -> place.shortName().toLowerCase(Locale.UK))
                .thenComparing(Place::code);
    }

    private static Place provider(Organisations organisations, Organisation one, LocalDate day, Months covered) {
        List<Place.Tie> ties = ties(organisations, one.code(), covered);
        return new Place(
                one.code().code(),
                one.name(),
                one.shortName().replaceFirst("^The ", ""),
                organisations.networkOf(one.code(), day).map(Network::id).orElse(""),
                covered.during(one.validity()),
                notes(one, ties),
                ties);
    }

    private static Place now(Organisations organisations, Organisation one, LocalDate day, Months covered) {
        List<String> notes = new ArrayList<>(notes(one, List.of()));
        List<String> before = organisations.predecessorsOf(one.code()).stream()
                .filter(code -> organisations.current(code, day).equals(one.code()))
                .filter(code -> organisations
                        .successorOf(code)
                        .filter(passing -> passing.on() != null
                                && passing.on().isAfter(covered.first().firstDay()))
                        .isPresent())
                .map(code ->
                        organisations.known(code, day).map(Organisation::name).orElse(code.code()))
                .sorted()
                .toList();
        if (!before.isEmpty()) {
            notes.add("Every month holds what " + String.join(" and ", before) + " gave.");
        }
        return new Place(
                one.code().code(),
                one.name(),
                one.shortName().replaceFirst("^The ", ""),
                organisations.networkOf(one.code(), day).map(Network::id).orElse(""),
                before.isEmpty() ? covered.during(one.validity()) : covered,
                notes,
                List.of());
    }

    /// A tie tells of a merger what the note would.
    private static List<String> notes(Organisation one, List<Place.Tie> ties) {
        List<String> notes = new ArrayList<>();
        if (!one.mainSites().isEmpty()) {
            notes.add("Main sites: " + one.mainSites().replace(";", ",") + " ("
                    + one.mainSitesBasis().words() + ").");
        }
        if (!one.note().isEmpty() && ties.isEmpty()) {
            notes.add(Character.toUpperCase(one.note().charAt(0)) + one.note().substring(1) + ".");
        }
        return notes;
    }

    /// The mergers of the months reported that the provider took part in.
    private static List<Place.Tie> ties(Organisations organisations, OdsCode code, Months covered) {
        Stream<Place.Tie> to = organisations.successorOf(code).stream()
                .flatMap(passing -> tie(passing, covered, "On %s its radiotherapy passed to", passing.successor()));
        Stream<Place.Tie> from = organisations.predecessorsOf(code).stream()
                .flatMap(predecessor -> organisations.successorOf(predecessor).stream())
                .filter(passing -> passing.successor().equals(code))
                .flatMap(passing -> tie(passing, covered, "From %s its figures hold those of", passing.predecessor()));
        return Stream.concat(to, from).toList();
    }

    private static Stream<Place.Tie> tie(Succession passing, Months covered, String words, OdsCode other) {
        LocalDate on = passing.on();
        return on == null
                        || on.isBefore(covered.first().firstDay())
                        || on.isAfter(covered.last().lastDay())
                ? Stream.of()
                : Stream.of(new Place.Tie(String.format(Locale.UK, words, Dates.words(on)), other.code()));
    }
}
