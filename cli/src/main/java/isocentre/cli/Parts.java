package isocentre.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/// The commands that a command is made of. Only the one that is asked for is built: to build them all takes longer than
/// many of them run.
final class Parts {
    private final Map<String, Class<?>> commands = new LinkedHashMap<>();

    /// @param name as the command calls itself
    Parts with(String name, Class<?> command) {
        commands.put(name, command);
        return this;
    }

    Map<String, Class<?>> commands() {
        return commands;
    }

    /// Adds the part that the first of the arguments names; all of them if it names none.
    void addTo(CommandLine whole, List<String> arguments) {
        String asked = arguments.isEmpty() ? "" : arguments.getFirst();
        commands.forEach((name, command) -> {
            if (name.equals(asked) || !commands.containsKey(asked)) {
                whole.addSubcommand(name, command);
            }
        });
    }
}
