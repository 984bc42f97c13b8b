package isocentre.service.governance.planning;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.governance.planning.PlanningLine.BoardYear;
import isocentre.service.governance.planning.PlanningLine.BoardYear.Body;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoardOfficesTest {
    private static BoardYear year(int year, Body body) {
        return new BoardYear(body, LocalDate.of(year, 1, 1));
    }

    private static final List<BoardYear> ROTA =
            List.of(year(2025, Body.RCR), year(2024, Body.IPEM), year(2026, Body.SCOR));

    @Test
    void lhsM5HostAndChairRotateYearlyAndTheOneBeforeIsViceChairForSixMonths() {
        BoardOffices june = BoardOffices.on(LocalDate.of(2025, 6, 30), ROTA);
        assertThat(june).isEqualTo(new BoardOffices(Optional.of(Body.RCR), Optional.of(Body.IPEM), List.of()));
        BoardOffices july = BoardOffices.on(LocalDate.of(2025, 7, 1), ROTA);
        assertThat(july.chair()).hasValue(Body.RCR);
        assertThat(july.viceChair()).isEmpty();
        assertThat(BoardOffices.on(LocalDate.of(2024, 3, 1), ROTA).viceChair()).isEmpty();
        assertThat(BoardOffices.on(LocalDate.of(2027, 1, 1), ROTA).chair()).isEmpty();
    }

    @Test
    void lhsM5ARotaThatDoesNotRotateOrLeavesAYearOutIsTold() {
        LocalDate day = LocalDate.of(2025, 3, 1);
        assertThat(BoardOffices.on(day, List.of(year(2024, Body.RCR), year(2025, Body.RCR)))
                        .wrong())
                .containsExactly("RCR follows itself on 2025-01-01: host and chair rotate yearly.");
        assertThat(BoardOffices.on(day, List.of(year(2022, Body.IPEM), year(2025, Body.RCR)))
                        .wrong())
                .containsExactly("The year that begins on 2025-01-01 does not follow the one before it by a year.");
    }
}
