package isocentre.service.governance.web;

import isocentre.service.governance.Line;
import isocentre.service.governance.Lines;
import isocentre.service.governance.Registers;
import isocentre.service.governance.meetings.Meeting;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Meetings as lists show them.
@Component
public class MeetingRows {
    private final Registers registers;

    MeetingRows(Registers registers) {
        this.registers = registers;
    }

    /// A meeting in a list.
    public record Row(UUID id, String day, String group, String place, String state) {}

    List<Row> rows(List<Meeting> meetings) {
        Lines lines = registers.lines();
        return meetings.stream().map(one -> row(one, lines)).toList();
    }

    Row row(Meeting one) {
        return row(one, registers.lines());
    }

    private static Row row(Meeting one, Lines lines) {
        return new Row(
                one.id(),
                Words.of(one.day()),
                one.body()
                        .flatMap(body -> lines.find(Line.Group.class, body))
                        .map(Line.Group::name)
                        .orElse("Implementation Oversight Group"),
                one.place(),
                one.quorate()
                        .map(quorate -> quorate ? "Closed" : "Closed without a quorum")
                        .orElse("Called"));
    }
}
