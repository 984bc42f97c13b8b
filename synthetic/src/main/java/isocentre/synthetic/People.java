package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.time.LocalDate;
import java.util.List;

/// Makes patients. A patient follows from seed, provider, month and serial alone, so that one who comes back later is
/// the same person without anything being remembered.
record People(long seed, CaseMix mix) {
    private static final List<String> FAMILY = List.of(
            "TESTPATIENT", "SYNTHETIC", "Testpatient-Smith", "O'Synthetic", "Synthétique", "Zz-Invented", "NOTREAL");
    private static final List<String> GIVEN =
            List.of("Testa", "Synthia", "Zoë-Test", "Examplar", "Dummy", "Placeholder", "Specimen");
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final int EPOCH = 2009 * 12;

    /// A patient and the group of their tumour.
    record Patient(Person person, Group group) {}

    /// @param month month of the patient's first course, `serial` its number in that month
    Patient patient(Centre centre, Month month, int serial) {
        Dice dice = Dice.of(seed, 1, centre.key(), ordinal(month), serial);
        Group group = mix.groups().pick(dice);
        boolean female = dice.chance(group.female());
        double age = Math.clamp(group.age() + group.ageSpread() * dice.normal(), 19, 97);
        LocalDate born = month.firstDay().minusDays(Math.round(age * 365.25) + dice.below(365));
        int number = number(centre, month, serial);
        String local = "SYN" + Digits.of(number, 8);
        int postcode = dice.below(9 * LETTERS.length() * LETTERS.length());
        return new Patient(
                new Person(
                        NhsNumbers.at(centre.firstNhsNumber() + number % centre.nhsNumbers()),
                        local,
                        "TEST" + Digits.of(number, 8),
                        born,
                        female ? "2" : "1",
                        dice.one(FAMILY) + "-" + local.substring(6),
                        dice.one(GIVEN),
                        "ZZ" + (1 + dice.below(9)) + " " + (1 + postcode % 9) + LETTERS.charAt(postcode / 9 % LETTERS.length())
                                + LETTERS.charAt(postcode / 9 / LETTERS.length()),
                        dice.chance(0.9) ? "V81999" : "V81997"),
                group);
    }

    static int ordinal(Month month) {
        return month.year() * 12 + month.number() - 1 - EPOCH;
    }

    private static int number(Centre centre, Month month, int serial) {
        return ordinal(month) * centre.mostInMonth() + serial;
    }
}
