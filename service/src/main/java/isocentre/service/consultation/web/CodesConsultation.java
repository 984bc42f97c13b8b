package isocentre.service.consultation.web;

import isocentre.service.consultation.ConsultationWorkflow;
import isocentre.service.consultation.Consultations;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import org.springframework.stereotype.Component;

/// `codes-consultation`: those who may code, and those who lead it.
@Component
class CodesConsultation implements ObjectRule {
    private final Consultations consultations;

    CodesConsultation(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public String name() {
        return "codes-consultation";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        return LeadsConsultation.find(consultations, variables)
                .filter(one ->
                        ConsultationWorkflow.codes(grant.role()) || ConsultationWorkflow.reaches(grant, one.place()))
                .isPresent();
    }
}
