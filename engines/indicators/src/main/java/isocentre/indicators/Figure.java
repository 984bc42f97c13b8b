package isocentre.indicators;

import isocentre.radiotherapy.Period;
import org.jspecify.annotations.Nullable;

/// One number with what it needs to be read: whose, when, of how many, how sure.
///
/// @param code of the place: ODS code, `ODN-01`, name of the alliance, `ENG`, or `-` for providers outside any
/// @param breakdown empty for the whole, else `name=value`: `stage=first`
/// @param numerator null where the kind has none
/// @param denominator null where the kind has none; for quantiles the number of values
/// @param value null where it may not be shown: `status` says why
/// @param source `rtds` (submissions), `cwt` (published waiting times) or both, `cwt + rtds`; empty if there are no
/// data
public record Figure(
        String indicator,
        Level level,
        String code,
        String name,
        Period period,
        String breakdown,
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable Double value,
        @Nullable Double lower95,
        @Nullable Double upper95,
        Status status,
        String source) {}
