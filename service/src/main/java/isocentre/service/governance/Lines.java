package isocentre.service.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The lines of all registers, in the order of their first days.
public record Lines(List<Line> all) {
    public Lines {
        all = List.copyOf(all);
    }

    public static Lines of(Line... lines) {
        return new Lines(List.of(lines));
    }

    /// Those of one register of a network.
    public <L extends Line> List<L> of(Class<L> register, String network) {
        return all.stream()
                .filter(register::isInstance)
                .map(register::cast)
                .filter(line -> line.network().equals(network))
                .toList();
    }

    public <L extends Line> Optional<L> find(Class<L> register, UUID id) {
        return all.stream()
                .filter(line -> line.id().equals(id))
                .filter(register::isInstance)
                .map(register::cast)
                .findFirst();
    }

    public Lines and(Line... more) {
        List<Line> lines = new ArrayList<>(all);
        lines.addAll(List.of(more));
        return new Lines(lines);
    }

    /// The same with a line in another's place.
    public Lines with(Line changed) {
        return new Lines(all.stream()
                .map(line -> line.id().equals(changed.id()) ? changed : line)
                .toList());
    }
}
