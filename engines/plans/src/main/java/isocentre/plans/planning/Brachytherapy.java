package isocentre.plans.planning;

import isocentre.plans.geometry.Vector;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The brachytherapy part of a plan.
///
/// @param technique `INTRALUMENARY`, `INTRACAVITARY`, `INTERSTITIAL`, `CONTACT`, `INTRAVASCULAR`, `PERMANENT`
/// @param treatment `MANUAL`, `HDR`, `MDR`, `LDR`, `PDR`
public record Brachytherapy(
        String technique, String treatment, List<Source> sources, List<ApplicationSetup> applicationSetups) {
    public Brachytherapy {
        sources = List.copyOf(sources);
        applicationSetups = List.copyOf(applicationSetups);
    }

    /// @param halfLife days
    /// @param airKermaRate Reference Air Kerma Rate, µGy per hour at 1 m
    public record Source(int number, String isotope, OptionalDouble halfLife, OptionalDouble airKermaRate) {}

    /// @param totalAirKerma Total Reference Air Kerma, µGy at 1 m
    public record ApplicationSetup(
            int number, String kind, String name, OptionalDouble totalAirKerma, List<Channel> channels) {
        public ApplicationSetup {
            channels = List.copyOf(channels);
        }
    }

    /// @param totalTime seconds, of which each dwell has a share
    /// @param roi number of the region that shows the channel or its applicator
    public record Channel(
            int number,
            OptionalInt source,
            OptionalDouble totalTime,
            OptionalDouble length,
            OptionalInt roi,
            OptionalDouble finalWeight,
            List<Dwell> dwells) {
        public Channel {
            dwells = List.copyOf(dwells);
        }
    }

    /// A control point of a channel: dwells come as pairs, at arrival and at departure.
    ///
    /// @param relativePosition from the channel's end, mm
    /// @param weight Cumulative Time Weight
    public record Dwell(int index, OptionalDouble relativePosition, Optional<Vector> position, OptionalDouble weight) {}
}
