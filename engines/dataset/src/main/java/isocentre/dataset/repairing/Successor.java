package isocentre.dataset.repairing;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Organisations;
import isocentre.radiotherapy.standards.Standards;
import isocentre.radiotherapy.standards.Succession;
import java.util.Optional;

/// Writes the successor in place of an organisation code that had ended by the month of the submission. Safe only
/// where the code ended in a merger or change of code, and the successor is the sender (or no sender is known).
record Successor(String rule, Month month, Optional<OdsCode> sender) implements Repair {

    @Override
    public Optional<String> mended(String cell) {
        if (!OdsCode.isOdsCode(cell.strip())) {
            return Optional.empty();
        }
        OdsCode code = new OdsCode(cell.strip());
        Organisations organisations = Standards.load().organisations();
        OdsCode current = organisations.current(code, month.firstDay());
        boolean merged = organisations
                .successorOf(code)
                .filter(one -> one.kind() == Succession.Kind.MERGER)
                .isPresent();
        boolean ended = organisations.on(code, month.lastDay()).isEmpty();
        boolean safe = merged
                && ended
                && !current.equals(code)
                && organisations.on(current, month.firstDay()).isPresent()
                && sender.map(one -> one.equals(current) || one.equals(code)).orElse(true);
        return safe ? Optional.of(current.code()) : Optional.empty();
    }
}
