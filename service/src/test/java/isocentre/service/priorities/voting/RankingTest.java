package isocentre.service.priorities.voting;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.priorities.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final UUID PAIN = UUID.nameUUIDFromBytes(new byte[] {1});
    private static final UUID TRAVEL = UUID.nameUUIDFromBytes(new byte[] {2});
    private static final UUID DOSE = UUID.nameUUIDFromBytes(new byte[] {3});
    private static final List<UUID> QUESTIONS = List.of(PAIN, TRAVEL, DOSE);

    private static void add(List<Vote> votes, int many, Voice voice, UUID... choices) {
        for (int i = 0; i < many; i++) {
            votes.add(new Vote(voice, Set.of(choices)));
        }
    }

    /// Two patients, one carer and a hundred clinicians. By heads dose would be first with 100 votes; by groups it has
    /// the ranks 3, 2.5 and 1, pain 1, 1 and 2.5, travel 2, 2.5 and 2.5.
    @Test
    void eachGroupWeighsTheSameHoweverManyOfItVoted() {
        List<Vote> votes = new ArrayList<>();
        add(votes, 1, Voice.PATIENT, PAIN, TRAVEL);
        add(votes, 1, Voice.PATIENT, PAIN);
        add(votes, 1, Voice.CARER, PAIN);
        add(votes, 100, Voice.CLINICIAN, DOSE);
        Ranking ranking = Ranking.of(QUESTIONS, votes);
        assertThat(ranking.voters())
                .containsEntry(Voice.PATIENT, 2)
                .containsEntry(Voice.CARER, 1)
                .containsEntry(Voice.CLINICIAN, 100);
        assertThat(ranking.lines()).extracting(Ranking.Line::question).containsExactly(PAIN, DOSE, TRAVEL);
        assertThat(ranking.lines()).extracting(Ranking.Line::combined).containsExactly(4.5, 6.5, 7.0);
        assertThat(ranking.lines()).extracting(Ranking.Line::rank).containsExactly(1.0, 2.0, 3.0);
        Ranking.Line dose = ranking.lines().get(1);
        assertThat(dose.ranks())
                .containsEntry(Voice.PATIENT, 3.0)
                .containsEntry(Voice.CARER, 2.5)
                .containsEntry(Voice.CLINICIAN, 1.0);
        assertThat(dose.chosen()).containsEntry(Voice.CLINICIAN, 100).containsEntry(Voice.PATIENT, 0);
    }

    @Test
    void aGroupOfWhichNobodyVotedHasNoRanks() {
        List<Vote> votes = new ArrayList<>();
        add(votes, 3, Voice.PATIENT, TRAVEL);
        Ranking ranking = Ranking.of(QUESTIONS, votes);
        assertThat(ranking.lines().getFirst().question()).isEqualTo(TRAVEL);
        assertThat(ranking.lines()).allSatisfy(line -> assertThat(line.ranks()).containsOnlyKeys(Voice.PATIENT));
        assertThat(ranking.lines().get(1).rank())
                .as("two that nobody chose share the mean")
                .isEqualTo(2.5);
    }

    @Test
    void withoutVotesAllShareOnePlace() {
        assertThat(Ranking.of(QUESTIONS, List.of()).lines())
                .extracting(Ranking.Line::rank)
                .containsExactly(2.0, 2.0, 2.0);
    }
}
