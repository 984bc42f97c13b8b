package isocentre.service.plans.store;

import org.springframework.stereotype.Component;

/// Finds a provider's own patients by their id, which the index does not hold.
@Component
public class Patients {
    private final Keys keys;

    Patients(Keys keys) {
        this.keys = keys;
    }

    /// Narrows a search to a patient of the reader's providers.
    public Search narrow(Search search, Reader reader, String patientId) {
        return search.patient(reader.providers().stream()
                .map(provider -> keys.patient(provider, patientId))
                .toList());
    }
}
