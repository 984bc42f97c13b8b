package isocentre.service.consultation.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import isocentre.service.consultation.coding.Segment.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CodingTest {
    private static final UUID TRAVEL = UUID.nameUUIDFromBytes(new byte[] {1});
    private static final UUID TIMES = UUID.nameUUIDFromBytes(new byte[] {2});

    @Test
    void anAnswerIsCutIntoSentencesThatStandInItVerbatim() {
        String answer =
                "  The bus takes two hours. Why can nobody give me a time?\n\nI came at 8.30 a.m. on most days!  …  ";
        List<Pieces.Piece> pieces = Pieces.of(answer);
        assertThat(pieces)
                .extracting(Pieces.Piece::words)
                .containsExactly(
                        "The bus takes two hours.",
                        "Why can nobody give me a time?",
                        "I came at 8.30 a.m. on most days!");
        assertThat(pieces)
                .allSatisfy(piece -> assertThat(answer.substring(
                                piece.place(), piece.place() + piece.words().length()))
                        .isEqualTo(piece.words()));
        assertThat(Pieces.of(" … - ")).isEmpty();
    }

    @Test
    void aTenthIsCodedTwiceButTwentyAtLeastAndAllWhereThereAreFewer() {
        UUID id = UUID.nameUUIDFromBytes(new byte[] {9});
        assertThat(Codings.drawn(0, id)).isEmpty();
        assertThat(Codings.drawn(7, id)).hasSize(7);
        assertThat(Codings.drawn(150, id)).hasSize(20);
        assertThat(Codings.drawn(401, id)).hasSize(41).allMatch(place -> place >= 0 && place < 401);
        assertThat(Codings.drawn(401, id)).isEqualTo(Codings.drawn(401, id));
        Set<Set<Integer>> draws = new HashSet<>();
        for (byte other = 0; other < 20; other++) {
            draws.add(Codings.drawn(401, UUID.nameUUIDFromBytes(new byte[] {other})));
        }
        assertThat(draws).hasSize(20);
    }

    /// 20 twice yes, 5 and 10 different, 15 twice no: kappa 0.4 by hand, (0.7 - 0.5) / (1 - 0.5).
    @Test
    void agreementIsTakenOverWhatBothCodedAndOnlyOnceBothAreDone() {
        List<Segment> segments = new ArrayList<>();
        add(segments, 20, TRAVEL, TRAVEL);
        add(segments, 5, TRAVEL, TIMES);
        add(segments, 10, TIMES, TRAVEL);
        add(segments, 15, TIMES, TIMES);
        segments.add(segment(99, false, Optional.of(TIMES), Optional.empty()));
        Coding coding = coding(segments);
        assertThat(coding.agreement().orElseThrow().things()).isEqualTo(50);
        assertThat(coding.agreement().orElseThrow().kappa().orElseThrow().estimate())
                .isCloseTo(0.4, within(1e-12));
        assertThat(coding.differing()).hasSize(15);
        assertThat(coding.pieces(TRAVEL)).hasSize(25);
        assertThat(ReadyToAgree.enough(coding.agreement().orElseThrow())).isFalse();
        segments.add(segment(100, true, Optional.of(TIMES), Optional.empty()));
        assertThat(coding(segments).agreement()).isEmpty();
    }

    @Test
    void whatWasSettledHoldsAndWhatOneCoderWithholdsIsWithheld() {
        Segment settled = new Segment(
                1,
                UUID.randomUUID(),
                1,
                "words",
                true,
                Optional.of(new Code(Optional.of(TRAVEL), false)),
                Optional.of(new Code(Optional.of(TIMES), true)),
                Optional.of(new Code(Optional.empty(), false)));
        assertThat(settled.theme()).isEmpty();
        assertThat(settled.withheld()).isTrue();
        assertThat(settled.differs()).isTrue();
    }

    private static Coding coding(List<Segment> segments) {
        return new Coding(
                List.of(new Coder(1, "a", "A"), new Coder(2, "b", "B")),
                List.of(new Theme(TRAVEL, "Travel", "Far"), new Theme(TIMES, "Times", "When")),
                segments);
    }

    private static void add(List<Segment> segments, int many, UUID one, UUID other) {
        for (int i = 0; i < many; i++) {
            segments.add(segment(segments.size(), true, Optional.of(one), Optional.of(other)));
        }
    }

    private static Segment segment(long id, boolean doubly, Optional<UUID> one, Optional<UUID> other) {
        return new Segment(
                id,
                UUID.randomUUID(),
                1,
                "words",
                doubly,
                one.map(theme -> new Code(Optional.of(theme), false)),
                other.map(theme -> new Code(Optional.of(theme), false)),
                Optional.empty());
    }
}
