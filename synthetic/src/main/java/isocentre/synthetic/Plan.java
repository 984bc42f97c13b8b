package isocentre.synthetic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A plan of a prescription. A replacement plan prescribes what was left when it took over.
final class Plan {
    final String id;
    final Prescription prescription;
    final double dose;
    final int fractions;
    final String specialist;
    final String procedure;
    final @Nullable LocalDate plannedOn;
    final String name;
    final String beamType;
    final String energy;
    final String isotope;

    /// Fractions delivered in the months written so far.
    int delivered;

    Plan(
            String id,
            Prescription prescription,
            double dose,
            int fractions,
            String specialist,
            String procedure,
            @Nullable LocalDate plannedOn,
            String name,
            String beamType,
            String energy,
            String isotope) {
        this.id = id;
        this.prescription = prescription;
        this.dose = Math.round(dose * 10_000) / 10_000.0;
        this.fractions = fractions;
        this.specialist = specialist;
        this.procedure = procedure;
        this.plannedOn = plannedOn;
        this.name = name;
        this.beamType = beamType;
        this.energy = energy;
        this.isotope = isotope;
    }

    double doseGiven() {
        return delivered * dose / fractions;
    }
}
