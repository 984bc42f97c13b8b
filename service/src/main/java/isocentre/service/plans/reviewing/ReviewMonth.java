package isocentre.service.plans.reviewing;

import isocentre.radiotherapy.Month;
import java.util.Optional;
import java.util.OptionalDouble;

/// What peer review counts of one provider's plans of one month.
///
/// @param plans of the denominator; of those `notStated` whose file states no intent
/// @param otherIntent plans that are left out: their file states another intent than to cure
/// @param changes reviews that asked for one
/// @param days from request to outcome, median
/// @param version of the frozen counts; empty while they are provisional
public record ReviewMonth(
        Month month,
        String provider,
        long plans,
        long notStated,
        long otherIntent,
        long inTime,
        long changes,
        OptionalDouble days,
        Optional<String> version) {}
