package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.util.Locale;

/// Counts one episode in every indicator of episodes and prescriptions, by the written definitions.
final class EpisodeTruth {
    private EpisodeTruth() {}

    static void count(Tally all, Episode episode, Meanings meanings, int workingDaysOfMonth) {
        Tally tally = all.of(episode.people());
        Month month = episode.month();
        activity(tally, episode, month, workingDaysOfMonth);
        waits(tally, episode, month);
        if (episode.external()) {
            external(tally, episode, month, meanings);
            if (episode.intent().equals("radical")) {
                radical(tally, episode, month, meanings);
            }
        }
        episode.prescriptions().forEach((prescription, plans) -> bone(all, prescription, plans));
    }

    private static void activity(Tally tally, Episode episode, Month month, int workingDays) {
        String tumour = episode.tumour();
        tally.add("ACC-08", month, 1, 0);
        // The month's working days stand once, however many episodes there are.
        tally.addOver("ACC-14", month, 1, workingDays);
        for (String breakdown :
                new String[] {"", "intent=" + episode.intent(), "tumour=" + tumour, "modality=" + episode.modality()}) {
            tally.add("ACC-16", month, breakdown, 1, 0);
        }
        tally.category("ACC-19", month, "", tumour);
        if (!episode.intent().equals("other")) {
            tally.share("ACC-20", month, episode.intent().equals("palliative"));
        }
        if (episode.intent().equals("radical")) {
            tally.add("NET-07", month, "", 1, 0);
            tally.add("NET-07", month, "tumour=" + tumour, 1, 0);
        }
        tally.share("DQ-13", month, true);
        if (oligometastasis(episode)) {
            tally.add("TEC-04", month, 1, 0);
        }
    }

    private static boolean oligometastasis(Episode episode) {
        return episode.external()
                && episode.region().equals("M")
                && episode.mainDose() >= 24
                && episode.mainDose() <= 60
                && episode.mainFractions() >= 3
                && episode.mainFractions() <= 8
                && episode.mainDose() / episode.mainFractions() >= 6;
    }

    private static void waits(Tally tally, Episode episode, Month month) {
        Course course = episode.course();
        long fromDecision = episode.daysFrom(course.decided);
        long fromAppropriate = episode.daysFrom(course.appropriate);
        String icd3 = episode.icd3();
        if ((icd3.startsWith("C") || icd3.startsWith("D0")) && episode.waitDays() >= 0) {
            tally.share("TIM-01", month, episode.waitDays() <= 31);
        }
        boolean named = !episode.intent().equals("other");
        if (episode.external() && fromAppropriate >= 0) {
            tally.value("TIM-02", month, "", fromAppropriate);
            if (named) {
                tally.value("TIM-02", month, "intent=" + episode.intent(), fromAppropriate);
            }
        }
        if (episode.external() && fromDecision >= 0) {
            tally.value("TIM-03", month, "", fromDecision);
            if (named) {
                tally.value("TIM-03", month, "intent=" + episode.intent(), fromDecision);
            }
        }
        switch (course.priority) {
            case "E" -> {
                if (fromDecision >= 0) {
                    tally.share("TIM-04", month, fromDecision <= 1);
                    if (Meanings.spine(episode.region(), episode.site())) {
                        tally.share("TIM-08", month, fromDecision <= 1);
                    }
                }
            }
            case "U" -> {
                if (fromAppropriate >= 0) {
                    tally.share("TIM-05", month, fromAppropriate <= 14);
                }
            }
            case "R" -> {
                if (fromAppropriate >= 0 && episode.intent().equals("radical")) {
                    tally.share("TIM-06", month, fromAppropriate <= 28);
                }
            }
            default -> {}
        }
        tally.share("TIM-07", month, course.priority.equals("D") || course.appropriate.isAfter(course.decided));
    }

    private static void external(Tally tally, Episode episode, Month month, Meanings meanings) {
        boolean inOrder = !episode.startOn().isBefore(episode.course().decided)
                && !episode.startOn().isBefore(episode.course().appropriate);
        double perFraction = episode.mainDose() / episode.mainFractions();
        boolean could = episode.mainDose() > 0 && episode.mainDose() <= 100 && perFraction >= 0.5 && perFraction <= 35;
        tally.share("DQ-06", month, inOrder && !episode.overDelivered() && could);
        tally.share("DQ-11", month, episode.mixedIntent());
        if (!episode.version5()) {
            tally.share("DQ-10", month, !episode.specialist().isEmpty());
        }
        int fractions = episode.sumFractions();
        tally.add("FRX-08", month, "", fractions, 1);
        tally.add("FRX-08", month, "intent=" + episode.intent(), fractions, 1);
        tally.add("FRX-08", month, "tumour=" + episode.tumour(), fractions, 1);
        meanings.concordant(episode).ifPresent(so -> tally.share("FRX-07", month, so));
        if (!episode.intent().equals("other")) {
            String regimen = String.format(Locale.ROOT, "%.2f/%d", episode.mainDose(), episode.mainFractions());
            tally.category("FRX-10", month, "group=" + episode.tumour() + " " + episode.intent(), regimen);
        }
        if (episode.intent().equals("palliative")) {
            int most = episode.maxFractions();
            tally.share("FRX-06", month, most > 5);
            tally.category("FRX-12", month, "", most == 1 ? "1" : most <= 5 ? "2-5" : most <= 10 ? "6-10" : "over 10");
        }
    }

    private static void radical(Tally tally, Episode episode, Month month, Meanings meanings) {
        String tumour = episode.tumour();
        String purpose = episode.purpose();
        String region = episode.region();
        int main = episode.mainFractions();
        double perFraction = episode.mainDose() / main;
        boolean primary = region.equals("P") || region.equals("PR");
        if (tumour.equals("breast") && (purpose.equals("adjuvant") || purpose.equals("anti-cancer")) && primary) {
            for (String breakdown : new String[] {"", "region=" + region}) {
                tally.add("FRX-01", month, breakdown, main == 5 ? 1 : 0, 1);
                tally.add("FRX-02", month, breakdown, main > 15 ? 1 : 0, 1);
            }
        }
        if (tumour.equals("prostate") && !purpose.equals("adjuvant") && primary) {
            tally.share("FRX-03", month, main <= 20);
            tally.share("FRX-04", month, main == 5 && perFraction >= 6);
        }
        if (episode.icd3().equals("C20") && (purpose.equals("neoadjuvant") || purpose.equals("anti-cancer"))) {
            tally.share("FRX-09", month, main == 5);
        }
        meanings.inside(episode).ifPresent(so -> tally.share("FRX-11", month, so));
        if (tumour.equals("lung") && region.equals("P")) {
            tally.share("TEC-10", month, main <= 8 && perFraction >= 6);
        }
        String specialist = episode.specialist();
        if (!specialist.isEmpty()) {
            for (String breakdown : new String[] {"", "tumour=" + tumour}) {
                tally.add("TEC-07", month, breakdown, specialist.matches("S03|S04") ? 1 : 0, 1);
                tally.add("TEC-08", month, breakdown, specialist.matches("S07|S08") ? 1 : 0, 1);
            }
            tally.category("TEC-09", month, "", specialist);
        }
    }

    private static void bone(Tally all, Prescription prescription, java.util.List<Given> plans) {
        boolean counts = prescription.scheme().palliative()
                && plans.stream().anyMatch(one -> one.external)
                && Meanings.bone(prescription.region(), prescription.site());
        if (counts) {
            Month month = plans.stream().map(Given::month).min(Month::compareTo).orElseThrow();
            int most = plans.stream().mapToInt(one -> one.plan.fractions).max().orElseThrow();
            AgeAndSex people = plans.stream().min(Episode.LEADING).orElseThrow().people;
            all.of(people).share("FRX-05", month, most == 1);
        }
    }
}
