package isocentre.service.consultation.web;

import isocentre.service.consultation.Consultation;
import isocentre.service.consultation.ConsultationWorkflow;
import isocentre.service.consultation.Consultations;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `leads-consultation`: those of its network, analysts and commissioners.
@Component
class LeadsConsultation implements ObjectRule {
    private final Consultations consultations;

    LeadsConsultation(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public String name() {
        return "leads-consultation";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        return find(consultations, variables)
                .filter(one -> ConsultationWorkflow.reaches(grant, one.place()))
                .isPresent();
    }

    static Optional<Consultation> find(Consultations consultations, Map<String, String> variables) {
        try {
            return consultations.find(UUID.fromString(variables.getOrDefault("id", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
