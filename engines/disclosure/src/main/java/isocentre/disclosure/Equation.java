package isocentre.disclosure;

import java.util.List;

/// A cell counts the same people as its parts together, each once.
record Equation(Cell total, List<Cell> parts) {
    Equation {
        parts = List.copyOf(parts);
    }
}
