package isocentre.service.practice.web;

import isocentre.radiotherapy.standards.Recommendation.Strength;
import isocentre.report.Dates;
import isocentre.service.practice.Guideline;
import isocentre.service.practice.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// What pages call things.
final class Words {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private Words() {}

    static String of(LocalDate day) {
        return Dates.words(day);
    }

    static String of(Instant instant) {
        return Dates.words(LocalDate.ofInstant(instant, ENGLAND));
    }

    static String of(Strength strength) {
        return switch (strength) {
            case OFFER -> "Offer";
            case CONSIDER -> "Consider";
            case STANDARD -> "Standard";
        };
    }

    static String colour(Version version, LocalDate day) {
        return switch (version.standing(day)) {
            case "In force" -> "nhsuk-tag--green";
            case "Proposed", "Agreed, not yet in force" -> "nhsuk-tag--blue";
            default -> "nhsuk-tag--grey";
        };
    }

    /// From when on: a day, or what its source prints of it.
    static String since(Version version) {
        return version.published().isEmpty() ? of(version.inForce()) : version.published();
    }

    /// How well it is founded, wherever that is less than read at the source.
    static String basis(Version version) {
        return version.basis().sourced() ? "" : version.basis().words();
    }

    static String title(Guideline guideline) {
        return guideline.site().equals(Guideline.ALL_SITES)
                ? guideline.title()
                : guideline.site() + ": " + guideline.title();
    }
}
