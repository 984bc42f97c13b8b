package isocentre.service.priorities.web;

import isocentre.service.people.Person;
import isocentre.service.priorities.Round;
import isocentre.service.priorities.Round.State;
import isocentre.service.priorities.Rounds;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Finds the round of a page, as far as whoever asks may see it.
@Component
class RoundFinding {
    private final Rounds rounds;

    RoundFinding(Rounds rounds) {
        this.rounds = rounds;
    }

    /// A round that is not out yet is seen by those alone who lead it.
    Round seen(@Nullable Person person, UUID id) {
        return rounds.find(id)
                .filter(one -> one.state() != State.STEERING || leads(person, one))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    boolean leads(@Nullable Person person, Round one) {
        return person != null && rounds.leads(person, one.place());
    }
}
