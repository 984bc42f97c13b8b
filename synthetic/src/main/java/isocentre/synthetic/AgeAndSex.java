package isocentre.synthetic;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a submission tells of a patient's age and sex, as `docs/reference/derived-tables.md` defines both; written here
/// anew.
record AgeAndSex(String age, String sex) {
    static final AgeAndSex UNKNOWN = new AgeAndSex("unknown", "X");

    /// The patients of a submission, by their local identifier. Version 5 tells neither age nor sex of anyone.
    static Map<String, AgeAndSex> of(List<Visit> visits, boolean version5) {
        Map<String, AgeAndSex> people = new HashMap<>();
        for (Visit visit : visits) {
            if (visit.attended() && !version5) {
                Person person = visit.course.person;
                AgeAndSex there = new AgeAndSex(band(person.born(), LocalDate.ofEpochDay(visit.day)), person.gender());
                people.merge(person.localId(), there, AgeAndSex::and);
            }
        }
        return people;
    }

    /// What two submissions tell together: the age at the earlier one, the sex that is known.
    AgeAndSex and(AgeAndSex other) {
        return new AgeAndSex(
                age.compareTo(other.age) <= 0 ? age : other.age, sex.equals(UNKNOWN.sex) ? other.sex : sex);
    }

    private static String band(LocalDate born, LocalDate day) {
        int years = Period.between(born, day).getYears();
        if (years < 25) {
            return "00-24";
        }
        if (years < 50) {
            return "25-49";
        }
        if (years < 65) {
            return "50-64";
        }
        if (years < 75) {
            return "65-74";
        }
        return years < 85 ? "75-84" : "85+";
    }
}
