package isocentre.statistics;

import java.util.List;

/// A standard population to which rates are directly standardised: people in each age band, youngest first.
public record StandardPopulation(String name, List<Double> people) {

    /// The European Standard Population of 2013: 19 bands, 0-4 to 90 and over, 100,000 people (Eurostat; `esp2013`
    /// in PHEindicatormethods).
    public static final StandardPopulation ESP_2013 = new StandardPopulation(
            "European Standard Population 2013",
            List.of(
                    5000.0, 5500.0, 5500.0, 5500.0, 6000.0, 6000.0, 6500.0, 7000.0, 7000.0, 7000.0, 7000.0, 6500.0,
                    6000.0, 5500.0, 5000.0, 4000.0, 2500.0, 1500.0, 1000.0));

    public StandardPopulation {
        people = List.copyOf(people);
        people.forEach(band -> UnusableFigure.notNegative("A band of the standard population", band));
        UnusableFigure.positive("The standard population", sum(people));
    }

    /// All bands together.
    public double total() {
        return sum(people);
    }

    /// The band of an age in whole years, for a population of five-year bands with an open last one.
    public int band(int age) {
        UnusableFigure.notNegative("The age", age);
        return Math.min(age / 5, people.size() - 1);
    }

    private static double sum(List<Double> people) {
        return people.stream().mapToDouble(Double::doubleValue).sum();
    }
}
