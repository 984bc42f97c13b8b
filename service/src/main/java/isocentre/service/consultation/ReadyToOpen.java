package isocentre.service.consultation;

import static isocentre.service.pages.Refusal.unless;

import isocentre.service.consultation.Consultation.Move;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// A consultation opens within its days and with something to answer (CON-01).
@Component
class ReadyToOpen implements Guard {
    private final ConsultationRows rows;
    private final Clock clock;

    ReadyToOpen(ConsultationRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void before(Consultation one, Move move, String words) {
        if (move != Move.OPEN) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        unless(!rows.questions(one.id()).isEmpty(), "words", "There is no question yet: nobody could answer");
        unless(!today.isBefore(one.opens()), "words", "Its first day has not come: open it then");
        unless(!today.isAfter(one.closes()), "words", "Its last day is over: plan it anew");
    }
}
