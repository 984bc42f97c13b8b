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
        String local = "SYN" + centre.letter() + Digits.of(number, 8);
        int postcode = dice.below(9 * LETTERS.length() * LETTERS.length());
        boolean unknown = dice.chance(blank(centre, 0.004));
        boolean nowhere = dice.chance(blank(centre, mix.missing().number("postcode")));
        return new Patient(
                new Person(
                        unknown ? "" : NhsNumbers.at(centre.firstNhsNumber() + number % centre.nhsNumbers()),
                        local,
                        "TEST" + Digits.of(number, 8),
                        born,
                        gender(number, female),
                        dice.one(FAMILY) + "-" + local.substring(7),
                        dice.one(GIVEN),
                        nowhere ? "" : postcode(1 + dice.below(9), postcode),
                        "G99" + Digits.of(dice.below(100_000), 5),
                        dice.chance(blank(centre, 0.02))
                                ? ""
                                : dice.chance(0.97) ? "Z99" + Digits.of(dice.below(900), 3) : "V81997"),
                group);
    }

    /// A few in a thousand have another code than male or female; which of them costs no throw of the dice.
    private static String gender(int number, boolean female) {
        if (number % 199 == 17) {
            return "X";
        }
        return number % 997 == 5 ? "9" : female ? "2" : "1";
    }

    private static String postcode(int district, int place) {
        return "ZZ" + district + " " + (1 + place % 9) + LETTERS.charAt(place / 9 % LETTERS.length())
                + LETTERS.charAt(place / 9 / LETTERS.length());
    }

    /// A small centre leaves nothing blank: one patient would be a great share of its file.
    private static double blank(Centre centre, double rate) {
        return centre.small() ? 0 : rate;
    }

    static int ordinal(Month month) {
        return month.year() * 12 + month.number() - 1 - EPOCH;
    }

    private static int number(Centre centre, Month month, int serial) {
        return ordinal(month) * centre.mostInMonth() + serial;
    }
}
