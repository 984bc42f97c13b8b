package isocentre.radiotherapy.standards;

import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import isocentre.radiotherapy.IcdCode;
import java.util.List;
import java.util.Optional;

/// The library of dose and fractionation schedules. How to read it: `indicators.md` 6.
public final class Regimens {
    private static final double DOSE_TOLERANCE_GY = 0.005;

    private final List<Regimen> all = Row.read("regimens/regimens.csv", Regimen::of);

    Regimens() {}

    public List<Regimen> all() {
        return all;
    }

    public Optional<Regimen> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// The schedules of a diagnosis, whatever their dose.
    public List<Regimen> of(IcdCode diagnosis) {
        return all.stream().filter(one -> one.diagnoses().holds(diagnosis)).toList();
    }

    /// The schedules of a diagnosis with this dose and number of fractions.
    public List<Regimen> matching(IcdCode diagnosis, Gray dose, Fractions fractions) {
        return of(diagnosis).stream()
                .filter(one -> one.fractions().equals(fractions)
                        && Math.abs(one.dose().value() - dose.value()) < DOSE_TOLERANCE_GY)
                .toList();
    }
}
