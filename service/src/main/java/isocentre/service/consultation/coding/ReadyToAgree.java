package isocentre.service.consultation.coding;

import static isocentre.service.pages.Refusal.unless;

import isocentre.radiotherapy.standards.Parameters;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.consultation.Consultation;
import isocentre.service.consultation.Consultation.Move;
import isocentre.service.consultation.Guard;
import isocentre.statistics.Agreement;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Themes are agreed once all is coded, a part of it twice, and what the two differ on is settled; where they agree
/// little, with a reason.
@Component
class ReadyToAgree implements Guard {
    private static final Parameters NUMBERS = Standards.load().parameters("consultation");

    private final CodingRows rows;

    ReadyToAgree(CodingRows rows) {
        this.rows = rows;
    }

    @Override
    public void before(Consultation one, Move move, String words) {
        if (move != Move.AGREE) {
            return;
        }
        Coding coding = rows.coding(one.id());
        unless(coding.complete(1), "words", "The first coder has pieces left to code");
        unless(coding.complete(2), "words", "The second coder has pieces left to code");
        unless(
                coding.differing().stream().allMatch(piece -> piece.settled().isPresent()),
                "words",
                "Settle first what the coders differ on");
        Optional<Agreement> agreement = coding.agreement();
        unless(
                agreement.isEmpty() || enough(agreement.get()) || !words.isBlank(),
                "words",
                "The coders agree little beyond chance, or it cannot be told: say why the themes stand all the same");
    }

    /// Whether it reaches what is called substantial.
    static boolean enough(Agreement agreement) {
        return agreement
                .kappa()
                .filter(kappa -> kappa.estimate() * 100 >= NUMBERS.value("kappa-least"))
                .isPresent();
    }
}
