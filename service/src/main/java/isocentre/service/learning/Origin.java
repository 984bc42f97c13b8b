package isocentre.service.learning;

import isocentre.service.pages.Refusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What gave rise to a question: a page of this service, or nothing.
///
/// @param address `/signals/…`, `/figures/2024-25/indicators/TIM-01.html`; empty for nothing
public record Origin(String address) {
    private static final int LONGEST = 200;
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._-]+)+");
    private static final Pattern FIGURE =
            Pattern.compile("/figures/[^/]+/(?<folder>indicators|networks|providers)/(?<name>[A-Z0-9-]+)[.]html");

    /// What it can be.
    public enum Kind {
        SIGNAL("/signals/", "a signal", false),
        FIGURE("/figures/", "a figure", false),
        CONSULTATION("/consultations/", "what people said in a consultation", true),
        PRIORITY("/priorities/", "a priority", true),
        HORIZON("/horizon/", "news of technology or evidence", true),
        RECOMMENDATION("/library/", "a recommendation", true),
        NOTHING("", "", true);

        private final String under;
        private final String words;
        private final boolean open;

        Kind(String under, String words, boolean open) {
            this.under = under;
            this.words = words;
            this.open = open;
        }

        /// As it goes on after "It began with".
        public String words() {
            return words;
        }

        /// Whether the public may read such pages.
        public boolean open() {
            return open;
        }
    }

    public static Origin nothing() {
        return new Origin("");
    }

    /// The page at an address.
    ///
    /// @throws Refusal if no question begins there
    public static Origin at(String address) {
        if (address.isEmpty()) {
            return nothing();
        }
        boolean known = address.length() <= LONGEST
                && PATH.matcher(address).matches()
                && Arrays.stream(Kind.values()).anyMatch(kind -> of(kind, address));
        if (!known) {
            throw new Refusal("origin", "A question begins at a page of this service, such as a signal or a figure");
        }
        return new Origin(address);
    }

    private static boolean of(Kind kind, String address) {
        return kind != Kind.NOTHING && address.startsWith(kind.under);
    }

    public Kind kind() {
        return Arrays.stream(Kind.values())
                .filter(kind -> of(kind, address))
                .findFirst()
                .orElse(Kind.NOTHING);
    }

    /// The last part of the address: the id of a signal.
    public String id() {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /// The indicator whose page it is.
    public Optional<String> indicator() {
        return figure("indicators");
    }

    /// The provider or network whose page it is.
    public Optional<String> place() {
        return figure("networks").or(() -> figure("providers"));
    }

    private Optional<String> figure(String folder) {
        Matcher matcher = FIGURE.matcher(address);
        return matcher.matches() && matcher.group("folder").equals(folder)
                ? Optional.of(matcher.group("name"))
                : Optional.empty();
    }
}
