package isocentre.service.consultation.web;

import isocentre.service.consultation.Consultation;
import isocentre.service.consultation.Consultation.State;
import isocentre.service.consultation.Consultations;
import isocentre.service.people.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Finds the consultation of a page, as far as whoever asks may see it.
@Component
class Finding {
    private final Consultations consultations;

    Finding(Consultations consultations) {
        this.consultations = consultations;
    }

    /// A plan is seen by those alone who lead it: it is not out yet.
    Consultation seen(@Nullable Person person, UUID id) {
        return consultations
                .find(id)
                .filter(one -> one.state() != State.PLANNED || leads(person, one))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// What was said and done is read by everybody once it is published, by those who lead or code it before.
    Consultation told(@Nullable Person person, UUID id) {
        Consultation one = seen(person, id);
        boolean works = person != null && (leads(person, one) || consultations.codes(person));
        if (!one.state().told() && !works) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return one;
    }

    boolean leads(@Nullable Person person, Consultation one) {
        return person != null && consultations.leads(person, one.place());
    }
}
