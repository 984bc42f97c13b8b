package isocentre.indicators.rolling;

import isocentre.indicators.Level;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisations;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// For which place of a level a month of a provider counts: for that in which the provider then was, or for that in
/// which its service stands on one day. The two are never mixed in one query.
public final class Membership {
    private final Organisations organisations;
    private final @Nullable LocalDate day;

    private Membership(Organisations organisations, @Nullable LocalDate day) {
        this.organisations = organisations;
        this.day = day;
    }

    /// As organised then.
    public static Membership then(Organisations organisations) {
        return new Membership(organisations, null);
    }

    /// As organised on a day: the months of a provider that has passed its service on are its successor's.
    public static Membership on(Organisations organisations, LocalDate day) {
        return new Membership(organisations, day);
    }

    Organisations organisations() {
        return organisations;
    }

    /// The code of the place; [Level#OUTSIDE] for a provider in none.
    String place(Level level, String provider, Month month) {
        LocalDate on = day == null ? month.firstDay() : day;
        return switch (level) {
            case PROVIDER ->
                day == null
                        ? provider
                        : ods(provider)
                                .map(code -> organisations.current(code, day).code())
                                .orElse(provider);
            case ENGLAND -> Level.ENGLAND_CODE;
            case NETWORK ->
                service(provider)
                        .flatMap(code -> organisations.networkOf(code, on))
                        .map(Network::id)
                        .orElse(Level.OUTSIDE);
            case ALLIANCE ->
                service(provider)
                        .flatMap(code -> organisations.allianceOf(code, on))
                        .orElse(Level.OUTSIDE);
        };
    }

    private Optional<OdsCode> service(String provider) {
        return ods(provider).map(code -> day == null ? code : organisations.current(code, day));
    }

    private static Optional<OdsCode> ods(String provider) {
        return OdsCode.isOdsCode(provider) ? Optional.of(new OdsCode(provider)) : Optional.empty();
    }
}
