package isocentre.indicators.rolling;

import isocentre.indicators.Level;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.radiotherapy.standards.Organisations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The places of a level, and in which of them each provider lay in each month.
final class Places {
    private static final String OUTSIDE_WORDS = "Providers outside any ";

    private final Level level;
    private final Organisations organisations;
    private final Map<String, String> otherNames;
    private final List<String> codes = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final int[][] placeOf;

    /// @param providers by number
    /// @param otherNames of providers that the standards do not know
    Places(
            Level level,
            List<String> providers,
            List<Month> months,
            Membership membership,
            Map<String, String> otherNames) {
        this.level = level;
        this.organisations = membership.organisations();
        this.otherNames = otherNames;
        placeOf = new int[providers.size()][months.size()];
        if (level == Level.NETWORK) {
            membership.organisations().networks().forEach(network -> number(network.id()));
        }
        for (int p = 0; p < providers.size(); p++) {
            for (int m = 0; m < months.size(); m++) {
                placeOf[p][m] = number(membership.place(level, providers.get(p), months.get(m)));
            }
        }
    }

    private int number(String code) {
        return numbers.computeIfAbsent(code, ignored -> {
            codes.add(code);
            return codes.size() - 1;
        });
    }

    private static Optional<OdsCode> ods(String provider) {
        return OdsCode.isOdsCode(provider) ? Optional.of(new OdsCode(provider)) : Optional.empty();
    }

    int count() {
        return codes.size();
    }

    /// All places, in the order of their codes.
    int[] inOrder() {
        return Rollup.inOrder(codes);
    }

    int of(int provider, int month) {
        return placeOf[provider][month];
    }

    String code(int place) {
        return codes.get(place);
    }

    /// The name of a place on a day.
    String name(int place, LocalDate day) {
        String code = codes.get(place);
        if (code.equals(Level.OUTSIDE)) {
            return OUTSIDE_WORDS + level.word();
        }
        return switch (level) {
            case ENGLAND -> "England";
            case ALLIANCE -> code;
            case NETWORK ->
                organisations.networks().stream()
                        .filter(network -> network.id().equals(code))
                        .map(Network::name)
                        .findFirst()
                        .orElse(code);
            case PROVIDER ->
                ods(code)
                        .flatMap(ods -> organisations.known(ods, day))
                        .map(Organisation::name)
                        .filter(name -> !name.equals(code))
                        .orElseGet(() -> otherNames.getOrDefault(code, code));
        };
    }
}
