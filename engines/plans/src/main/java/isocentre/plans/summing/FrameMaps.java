package isocentre.plans.summing;

import isocentre.plans.dicom.Uid;
import isocentre.plans.geometry.Affine;
import isocentre.plans.geometry.Vector;
import isocentre.plans.images.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rigid maps from one frame of reference to another, as registrations hold them.
final class FrameMaps {
    /// A file states matrices to some six digits.
    private static final double RIGID = 1e-3;

    private final List<Registration> registrations;

    FrameMaps(List<Registration> registrations) {
        this.registrations = registrations;
    }

    /// All maps that take points of one frame to the other, one for each registration that joins the two.
    List<Affine> between(Uid from, Uid to) {
        List<Affine> maps = new ArrayList<>();
        for (Registration registration : registrations) {
            Optional<Affine> out = toRegistered(registration, from);
            Optional<Affine> in = toRegistered(registration, to);
            if (out.isPresent() && in.isPresent()) {
                maps.add(out.get().then(in.get().inverse()));
            }
        }
        return maps;
    }

    /// From a frame to the registration's own; its own frame needs no mapping.
    private static Optional<Affine> toRegistered(Registration registration, Uid frame) {
        Optional<Affine> stated = registration.mappings().stream()
                .filter(mapping -> mapping.source().equals(Optional.of(frame)))
                .map(Registration.Mapping::matrix)
                .findFirst();
        boolean own = registration.instance().frameOfReference().equals(Optional.of(frame));
        return stated.or(() -> own ? Optional.of(Affine.IDENTITY) : Optional.empty());
    }

    /// Whether a map keeps lengths and does not mirror.
    static boolean rigid(Affine map) {
        Vector x = map.direction(new Vector(1, 0, 0));
        Vector y = map.direction(new Vector(0, 1, 0));
        Vector z = map.direction(new Vector(0, 0, 1));
        double off = Math.abs(x.length() - 1)
                + Math.abs(y.length() - 1)
                + Math.abs(z.length() - 1)
                + Math.abs(x.dot(y))
                + Math.abs(y.dot(z))
                + Math.abs(z.dot(x));
        return off < RIGID && map.determinant() > 0;
    }
}
