package isocentre.service.planning.web;

import isocentre.capacity.Assumption;
import isocentre.capacity.Assumptions;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Regimen;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.planning.Enquiry;
import isocentre.service.planning.Enquiry.Start;
import isocentre.service.planning.WhatIfs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// The form of a what-if, read from the page's address and checked.
///
/// @param enquiry sound where there are no mistakes
/// @param now numbers that may be changed, of today
/// @param after numbers that may be changed, of the proposal
public record WhatIfForm(
        Enquiry enquiry,
        Mistakes mistakes,
        List<Choice> areas,
        List<Choice> starts,
        List<Choice> regimens,
        String share,
        String seed,
        List<Field> now,
        List<Field> after) {
    private static final List<String> NOW = List.of("machines", "hours", "minutes", "lost", "growth");
    private static final List<String> AFTER = List.of("machines", "hours", "minutes");
    private static final String REGIMEN = "BRE-01";
    private static final double SHARE = 90;

    /// A number that may be left blank.
    ///
    /// @param hint what it is then
    public record Field(String id, String label, String hint, String value) {}

    /// @param area of the network shown where none is asked for
    /// @param measuring whether the reader may start from measured courses
    static WhatIfForm of(
            Map<String, String> form, WhatIfs whatIfs, List<Network> networks, String area, boolean measuring) {
        Mistakes mistakes = Mistakes.none();
        String wanted = given(form, "area", area);
        boolean known = networks.stream().anyMatch(one -> one.id().equals(wanted));
        mistakes.expect(
                known, "area", "There is no network '" + Numbers.shortened(wanted) + "': choose one of the list");
        String place = known ? wanted : area;
        boolean measured = measuring
                && whatIfs.published().area(place).flatMap(whatIfs::measured).isPresent();
        Start start = start(form, measured, mistakes);
        List<Regimen> proposable = whatIfs.published().proposable();
        String regimen = given(form, "move", REGIMEN);
        mistakes.expect(
                proposable.stream().anyMatch(one -> one.id().equals(regimen)),
                "move",
                "There is no regimen '" + Numbers.shortened(regimen) + "' to move to: choose one of the list");
        double share = Numbers.read(form, "share", "Share", mistakes).orElse(SHARE);
        mistakes.expect(share >= 0 && share <= 100, "share", "Share: use a percentage from 0 to 100");
        OptionalDouble seed = Numbers.read(form, "seed", "Seed", mistakes);
        Assumptions given = whatIfs.begin(place, start).assumptions();
        List<Field> now = new ArrayList<>();
        Map<String, Double> chosen = new HashMap<>();
        NOW.forEach(id -> now.add(field(form, id, id, given.of(id), "", chosen, given, mistakes)));
        List<Field> after = new ArrayList<>();
        Map<String, Double> changed = new HashMap<>();
        AFTER.forEach(id -> after.add(field(
                form,
                id + "After",
                id,
                given.of(id),
                id.equals("minutes") ? "Of the regimen moved to. Blank: as today" : "Blank: as today",
                changed,
                given,
                mistakes)));
        return new WhatIfForm(
                new Enquiry(
                        place,
                        start,
                        regimen,
                        Math.clamp(share, 0, 100) / 100,
                        chosen,
                        changed,
                        Math.round(seed.orElse(1))),
                mistakes,
                networks.stream()
                        .map(one -> new Choice(one.id(), one.name(), one.id().equals(place)))
                        .toList(),
                Stream.of(Start.values())
                        .filter(one -> one != Start.MEASURED || measured)
                        .map(one -> new Choice(word(one), one.words(), one == start))
                        .toList(),
                proposable.stream()
                        .map(one -> new Choice(one.id(), words(one), one.id().equals(regimen)))
                        .toList(),
                form.getOrDefault("share", ""),
                form.getOrDefault("seed", ""),
                now,
                after);
    }

    private static String given(Map<String, String> form, String field, String otherwise) {
        String text = form.getOrDefault(field, "").strip();
        return text.isEmpty() ? otherwise : text;
    }

    private static Start start(Map<String, String> form, boolean measured, Mistakes mistakes) {
        Start usual = measured ? Start.MEASURED : Start.OBSERVED;
        String word = given(form, "start", word(usual));
        for (Start one : Start.values()) {
            if (word(one).equals(word) && (one != Start.MEASURED || measured)) {
                return one;
            }
        }
        mistakes.add(
                "start",
                word.equals(word(Start.MEASURED))
                        ? "There are no measured courses of this network that you may see: choose another start"
                        : "There is no start '" + Numbers.shortened(word) + "': choose one of the list");
        return usual;
    }

    static String word(Start start) {
        return start.name().toLowerCase(Locale.ROOT);
    }

    private static String words(Regimen regimen) {
        return regimen.site() + ", " + regimen.intent() + ": " + regimen.dose() + " in " + regimen.fractions() + " ("
                + regimen.id() + ")";
    }

    private static Field field(
            Map<String, String> form,
            String field,
            String id,
            Assumption assumed,
            String hint,
            Map<String, Double> changes,
            Assumptions given,
            Mistakes mistakes) {
        String label = switch (id) {
            case "machines" -> "Machines in service";
            case "hours" -> "Open hours a day";
            case "minutes" -> "Minutes an attendance";
            case "lost" -> "Time lost, %";
            default -> "Growth of demand, %";
        };
        Numbers.read(form, field, label, mistakes).ifPresent(number -> {
            try {
                given.with(id, number, "chosen");
                changes.put(id, number);
            } catch (IllegalArgumentException outside) {
                mistakes.add(field, String.valueOf(outside.getMessage()));
            }
        });
        return new Field(
                field, label, hint.isEmpty() ? "Blank: " + assumed.words() : hint, form.getOrDefault(field, ""));
    }
}
