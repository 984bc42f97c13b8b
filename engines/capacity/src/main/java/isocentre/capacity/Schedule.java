package isocentre.capacity;

import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import isocentre.radiotherapy.standards.Regimen;

/// A dose in a number of fractions.
public record Schedule(Gray dose, Fractions fractions) {
    private static final double TOLERANCE = 0.02;

    public static Schedule of(Regimen regimen) {
        return new Schedule(regimen.dose(), regimen.fractions());
    }

    /// Whether it is given in as many fractions with a dose within 2%, as FRX-07 compares them.
    public boolean like(Schedule other) {
        return fractions.equals(other.fractions)
                && Math.abs(dose.value() - other.dose.value()) <= TOLERANCE * other.dose.value();
    }

    /// As said in the field: `26 Gy in 5`.
    @Override
    public String toString() {
        return dose + " in " + fractions;
    }
}
