package isocentre.dataset.repairing;

import java.util.Optional;

/// A value of the sender's own, and the one of the standard that it stands for: a local machine name, say. A person
/// has confirmed it.
///
/// @param id under which its rows are counted
/// @param field canonical name of the item
/// @param sent the content of a cell, without blanks around it
/// @param readAs what is read instead
public record Mapping(String id, String field, String sent, String readAs) implements Repair {
    public Mapping {
        if (sent.isEmpty() || !sent.equals(sent.strip()) || readAs.isBlank() || sent.equals(readAs)) {
            throw new IllegalArgumentException("a mapping leads from one value to another");
        }
    }

    @Override
    public String rule() {
        return id;
    }

    @Override
    public Optional<String> mended(String cell) {
        return cell.strip().equals(sent) ? Optional.of(readAs) : Optional.empty();
    }
}
