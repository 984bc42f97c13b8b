package isocentre.lake.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a server says of itself in `postmaster.pid`: its process in the first line, its port in the fourth. The
/// file outlives a server that was killed.
///
/// @param data the data directory
/// @param lines fewer than eight while the server starts
record Postmaster(Path data, List<String> lines) {
    private static final int PORT = 3;

    /// Who stands in the file; empty where there is none.
    static Optional<Postmaster> of(Path data) throws IOException {
        try {
            return Optional.of(new Postmaster(data, Files.readAllLines(file(data))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /// Whether that process is a server of this directory. A process number alone says little: it may be another
    /// program's by now, or that of a dead process which nobody has buried, as happens in containers.
    boolean lives() {
        return number(0).isPresent()
                && ProcessHandle.of(number(0).getAsInt())
                        .flatMap(process -> process.info().arguments())
                        .filter(arguments -> List.of(arguments).contains(data.toString()))
                        .isPresent();
    }

    OptionalInt port() {
        return number(PORT);
    }

    /// Puts our own process number where the dead server's stood. A new server takes the file of any existing
    /// process for that of a running server, except for its parents'; for theirs it goes on to look whether the
    /// old server's memory is still in use, a safeguard that removing the file would lose.
    void disown() throws IOException {
        if (!lines.isEmpty()) {
            List<String> ours = new ArrayList<>(lines);
            ours.set(0, Long.toString(ProcessHandle.current().pid()));
            Files.writeString(file(data), String.join("\n", ours) + "\n");
        }
    }

    private OptionalInt number(int line) {
        return line < lines.size() && lines.get(line).strip().matches("\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(lines.get(line).strip()))
                : OptionalInt.empty();
    }
}
