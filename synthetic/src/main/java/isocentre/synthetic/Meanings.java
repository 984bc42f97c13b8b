package isocentre.synthetic;

import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import isocentre.radiotherapy.IcdCode;
import isocentre.radiotherapy.standards.Regimen;
import isocentre.radiotherapy.standards.Standards;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What codes mean, as the definitions of the derived tables say; written here anew, so that the truth does not
/// lean on
/// the measures' own tables.
final class Meanings {
    private final Map<String, String> tumours = new ConcurrentHashMap<>();
    private final List<Regimen> current = Standards.load().regimens().all().stream()
            .filter(one -> one.basis().sourced() && one.status().equals("current"))
            .filter(one -> Stream.of("radical", "adjuvant", "neoadjuvant", "palliative")
                    .anyMatch(one.intent()::startsWith))
            .toList();

    String modality(String code) {
        return switch (code) {
            case "1" -> "external";
            case "2" -> "brachytherapy";
            case "3" -> "proton";
            default -> "molecular";
        };
    }

    String tumour(String icd3) {
        return tumours.computeIfAbsent(icd3, Meanings::tumourOf);
    }

    private static String tumourOf(String icd3) {
        if (icd3.equals("D05")) {
            return "breast";
        }
        if (icd3.equals("D32") || icd3.equals("D33")) {
            return "brain";
        }
        if (icd3.startsWith("D0")) {
            return "other-malignant";
        }
        if (!icd3.startsWith("C")) {
            return "other";
        }
        int number = Integer.parseInt(icd3.substring(1));
        if (number <= 14 || number >= 30 && number <= 32) {
            return "head-and-neck";
        }
        return switch (number) {
            case 15 -> "oesophagus";
            case 16, 17, 22, 23, 24, 25 -> "upper-gi";
            case 18, 19 -> "colon";
            case 20 -> "rectum";
            case 21 -> "anus";
            case 33, 34 -> "lung";
            case 37, 38, 39, 69, 73, 74, 75 -> "endocrine-thorax";
            case 40, 41, 46, 47, 48, 49 -> "sarcoma";
            case 43, 44 -> "skin";
            case 50 -> "breast";
            case 51, 52, 54, 55, 56, 57, 58 -> "gynaecological";
            case 53 -> "cervix";
            case 60, 62, 63, 64, 65, 66, 68 -> "urological";
            case 61 -> "prostate";
            case 67 -> "bladder";
            case 70, 71, 72 -> "brain";
            case 76, 77, 78, 79, 80 -> "secondary-or-unknown";
            case 81, 82, 83, 84, 85, 86 -> "lymphoma";
            case 88, 90, 91, 92, 93, 94, 95, 96 -> "haematological";
            default -> "other-malignant";
        };
    }

    /// Whether the site of a metastasis is a bone: Z63 to Z79, Z84, Z87.
    static boolean bone(String region, String site) {
        if (!region.equals("M") || site.length() < 3) {
            return false;
        }
        int number = Integer.parseInt(site.substring(1, 3));
        return number >= 63 && number <= 79 || number == 84 || number == 87;
    }

    /// Whether it is a vertebra or the spinal cord: Z66, Z06.
    static boolean spine(String region, String site) {
        return region.equals("M") && (site.startsWith("Z66") || site.startsWith("Z06"));
    }

    /// Whether the schedule is that of a current regimen; empty where the library has none for the subject (FRX-07).
    Optional<Boolean> concordant(Episode episode) {
        boolean metastasis = episode.region().equals("M");
        boolean bone = bone(episode.region(), episode.site());
        if (metastasis && !bone) {
            return Optional.empty();
        }
        String icd3 = episode.icd3();
        IcdCode code = IcdCode.of(icd3);
        List<Regimen> regimens = current.stream()
                .filter(one ->
                        (one.intent().startsWith("palliative") ? "palliative" : "radical").equals(episode.intent()))
                .filter(one -> one.site().equals("Bone metastases")
                        ? metastasis
                        : !metastasis
                                && !icd3.equals("C79")
                                && !icd3.equals("G95")
                                && one.diagnoses().holds(code))
                .toList();
        if (regimens.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(regimens.stream()
                .anyMatch(one -> one.fractions().count() == episode.mainFractions()
                        && thousandths(Math.abs(episode.mainDose() - one.dose().value())) * 50
                                <= thousandths(one.dose().value())));
    }

    private static long thousandths(double gray) {
        return Math.round(gray * 1000);
    }

    /// Inside or outside RCR schedules; empty where there are no bands (FRX-11).
    Optional<Boolean> inside(Episode episode) {
        return Standards.load()
                .doseBands()
                .group(
                        IcdCode.of(episode.icd3()),
                        episode.region(),
                        new Gray(episode.maxDose()),
                        new Fractions(episode.maxFractions()))
                .map(label -> label.startsWith("inside"));
    }
}
