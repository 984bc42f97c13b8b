package isocentre.service.consultation.coding;

import java.util.Optional;
import java.util.UUID;

/// A piece of an answer with what coders made of it.
///
/// @param question its number
/// @param words verbatim
/// @param doubly whether both coders code it
/// @param first what the first coder made of it, if they did
/// @param second what the second coder made of it, if they did
/// @param settled what holds where the two differ, once it is settled
public record Segment(
        long id,
        UUID response,
        int question,
        String words,
        boolean doubly,
        Optional<Code> first,
        Optional<Code> second,
        Optional<Code> settled) {

    /// What somebody made of a piece.
    ///
    /// @param theme empty for none of them
    /// @param withheld whether its words could tell who somebody is
    public record Code(Optional<UUID> theme, boolean withheld) {}

    /// What the coder of a seat made of it.
    public Optional<Code> of(int seat) {
        return seat == 1 ? first : second;
    }

    /// Whether both coded it and differ.
    public boolean differs() {
        return first.isPresent()
                && second.isPresent()
                && !first.get().theme().equals(second.get().theme());
    }

    /// The theme that holds: what was settled, else what the first coder made of it.
    public Optional<UUID> theme() {
        return settled.or(() -> first).flatMap(Code::theme);
    }

    /// Whether either coder found that its words could tell who somebody is.
    public boolean withheld() {
        return first.filter(Code::withheld).isPresent()
                || second.filter(Code::withheld).isPresent();
    }
}
