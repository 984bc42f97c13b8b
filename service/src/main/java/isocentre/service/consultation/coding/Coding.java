package isocentre.service.consultation.coding;

import isocentre.statistics.Agreement;
import isocentre.statistics.Confidence;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How far the coding of a consultation is.
public record Coding(List<Coder> coders, List<Theme> themes, List<Segment> segments) {
    public Coding {
        coders = List.copyOf(coders);
        themes = List.copyOf(themes);
        segments = List.copyOf(segments);
    }

    /// The pieces that are a seat's to code.
    public List<Segment> of(int seat) {
        return segments.stream().filter(one -> seat == 1 || one.doubly()).toList();
    }

    /// How many of them it has coded.
    public long done(int seat) {
        return of(seat).stream().filter(one -> one.of(seat).isPresent()).count();
    }

    public boolean complete(int seat) {
        return done(seat) == of(seat).size();
    }

    /// Whether both have done their part, so that each may see the other's.
    public boolean complete() {
        return complete(1) && complete(2);
    }

    /// How far the two agree, on what both coded; empty while they have not done their part, and where there is
    /// nothing.
    public Optional<Agreement> agreement() {
        List<Agreement.Pair<Optional<UUID>>> pairs = of(2).stream()
                .filter(one -> one.first().isPresent() && one.second().isPresent())
                .map(one -> new Agreement.Pair<>(
                        one.first().get().theme(), one.second().get().theme()))
                .toList();
        return complete() && !pairs.isEmpty() ? Optional.of(Agreement.of(pairs, Confidence.P95)) : Optional.empty();
    }

    /// What the two differ on.
    public List<Segment> differing() {
        return of(2).stream().filter(Segment::differs).toList();
    }

    /// The pieces of a theme, as they hold.
    public List<Segment> pieces(UUID theme) {
        return segments.stream()
                .filter(one -> one.theme().filter(theme::equals).isPresent())
                .toList();
    }

    /// The themes that something was said to.
    public List<Theme> said() {
        return themes.stream().filter(one -> !pieces(one.id()).isEmpty()).toList();
    }

    /// How many people said something to a theme.
    public long people(UUID theme) {
        return pieces(theme).stream().map(Segment::response).distinct().count();
    }

    /// The seat of a person, if they have one.
    public Optional<Integer> seat(String person) {
        return coders.stream()
                .filter(one -> one.person().equals(person))
                .map(Coder::seat)
                .findFirst();
    }
}
