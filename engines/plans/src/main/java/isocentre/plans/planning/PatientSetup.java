package isocentre.plans.planning;

import isocentre.plans.geometry.PatientPosition;
import java.util.Optional;

/// How the patient is to be set up for some beams.
public record PatientSetup(int number, Optional<PatientPosition> position, String technique) {}
