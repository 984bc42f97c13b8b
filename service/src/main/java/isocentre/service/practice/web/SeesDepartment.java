package isocentre.service.practice.web;

import isocentre.radiotherapy.OdsCode;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import org.springframework.stereotype.Component;

/// `sees-department`: staff of the provider named in the path, people of its network, analysts and commissioners.
@Component
class SeesDepartment implements ObjectRule {
    private final Sight sight;

    SeesDepartment(Sight sight) {
        this.sight = sight;
    }

    @Override
    public String name() {
        return "sees-department";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        String provider = variables.getOrDefault("provider", "");
        return OdsCode.isOdsCode(provider) && sight.reaches(grant, new OdsCode(provider));
    }
}
