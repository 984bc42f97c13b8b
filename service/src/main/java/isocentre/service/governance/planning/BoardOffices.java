package isocentre.service.governance.planning;

import isocentre.service.governance.planning.PlanningLine.BoardYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The offices of the Radiotherapy Board on a day: they follow from its rota and are entered by nobody (LHS-M5).
///
/// @param chair host and chair; empty where the rota has no year of that day
/// @param viceChair the chair of the year before, for the first six months
/// @param wrong what is wrong with the rota, in sentences
public record BoardOffices(Optional<BoardYear.Body> chair, Optional<BoardYear.Body> viceChair, List<String> wrong) {
    private static final int MONTHS_OF_THE_VICE_CHAIR = 6;

    public static BoardOffices on(LocalDate day, List<BoardYear> rota) {
        List<BoardYear> years =
                rota.stream().sorted(Comparator.comparing(BoardYear::from)).toList();
        List<String> wrong = new ArrayList<>();
        Optional<BoardYear.Body> chair = Optional.empty();
        Optional<BoardYear.Body> vice = Optional.empty();
        for (int i = 0; i < years.size(); i++) {
            BoardYear year = years.get(i);
            Optional<BoardYear> before = i == 0 ? Optional.empty() : Optional.of(years.get(i - 1));
            if (before.filter(one -> one.body() == year.body()).isPresent()) {
                wrong.add(year.body() + " follows itself on " + year.from() + ": host and chair rotate yearly.");
            }
            if (before.filter(one -> !one.from().plusYears(1).equals(year.from()))
                    .isPresent()) {
                wrong.add("The year that begins on " + year.from() + " does not follow the one before it by a year.");
            }
            if (!day.isBefore(year.from()) && day.isBefore(year.from().plusYears(1))) {
                chair = Optional.of(year.body());
                vice = before.filter(ignored -> day.isBefore(year.from().plusMonths(MONTHS_OF_THE_VICE_CHAIR)))
                        .map(BoardYear::body);
            }
        }
        return new BoardOffices(chair, vice, List.copyOf(wrong));
    }
}
