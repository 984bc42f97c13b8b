package isocentre.service.planning;

import java.util.Map;

/// What somebody asks of demand and capacity.
///
/// @param area a network
/// @param regimen id of the library to which courses move
/// @param share of the courses of its site, 0 to 1
/// @param chosen assumptions as the reader has them, by id
/// @param after those of the proposal alone
/// @param seed of the simulation
public record Enquiry(
        String area,
        Start start,
        String regimen,
        double share,
        Map<String, Double> chosen,
        Map<String, Double> after,
        long seed) {
    public Enquiry {
        chosen = Map.copyOf(chosen);
        after = Map.copyOf(after);
    }

    /// Where demand comes from.
    public enum Start {
        OBSERVED("New cancers, treated as they are"),
        OPTIMAL("New cancers, treated as would be best"),
        MEASURED("Measured courses, latest year");

        private final String words;

        Start(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
