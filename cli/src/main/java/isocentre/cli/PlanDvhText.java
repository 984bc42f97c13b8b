package isocentre.cli;

import isocentre.plans.dicom.Issue;
import isocentre.plans.metrics.Measurement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells a person what the structures of a plan get.
final class PlanDvhText {
    private static final int NAME = 24;

    private PlanDvhText() {}

    static void write(List<PlanMeasures> all, Appendable out) throws IOException {
        for (PlanMeasures one : all) {
            out.append(one.found().title()).append('\n');
            for (Issue issue : one.issues()) {
                out.append("  ").append(issue.toString()).append('\n');
            }
            if (!one.rows().isEmpty()) {
                table(one, out);
                issues(one, out);
            }
            out.append('\n');
        }
    }

    private static void table(PlanMeasures one, Appendable out) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("structure"));
        one.rows()
                .getFirst()
                .figures()
                .forEach(figure -> head.add(figure.metric().words()));
        lines.add(head);
        for (PlanMeasures.Row row : one.rows()) {
            if (row.region().volume() > 0) {
                lines.add(line(row.region().roi().name(), row.figures()));
                if (row.region().stored().isPresent()) {
                    lines.add(line(
                            "  as the file has it",
                            row.stored().stream().map(Optional::orElseThrow).toList()));
                }
            }
        }
        int[] widths = new int[head.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder("  ");
            for (int i = 0; i < widths.length; i++) {
                String gap = " ".repeat(widths[i] - line.get(i).length());
                text.append(i == 0 ? line.get(i) + gap : "  " + gap + line.get(i));
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
        out.append(
                        "  ± is what the two models of the space between contour planes, and parts outside the dose grid, leave")
                .append(" open.\n");
    }

    private static List<String> line(String name, List<Measurement> figures) {
        List<String> line = new ArrayList<>();
        line.add(name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name);
        figures.forEach(figure -> line.add(Figure.withBand(figure)));
        return line;
    }

    private static void issues(PlanMeasures one, Appendable out) throws IOException {
        for (PlanMeasures.Row row : one.rows()) {
            for (Issue issue : row.region().issues()) {
                out.append("  ").append(issue.toString()).append('\n');
            }
        }
    }
}
