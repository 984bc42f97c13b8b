package isocentre.plans.deidentifying;

import isocentre.plans.dicom.Dataset;
import isocentre.plans.dicom.DatasetBuilder;
import isocentre.plans.dicom.Dictionary;
import isocentre.plans.dicom.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Says in the object how it was de-identified (PS3.15 E.1.1).
final class MethodStatement {
    private static final List<String> STATED = List.of(
            "PatientIdentityRemoved",
            "DeidentificationMethod",
            "DeidentificationMethodCodeSequence",
            "LongitudinalTemporalInformationModified");

    private MethodStatement() {}

    static Dataset add(Dataset dataset, Set<Keep> kept) {
        List<Dataset> codes = new ArrayList<>();
        codes.add(code("113100", "Basic Application Confidentiality Profile"));
        kept.forEach(option -> codes.add(code(option.code(), option.meaning())));
        DatasetBuilder statement = new DatasetBuilder()
                .text("PatientIdentityRemoved", "YES")
                .text("DeidentificationMethod", "DICOM PS3.15 E.1 by Isocentre")
                .items("DeidentificationMethodCodeSequence", codes)
                .text("LongitudinalTemporalInformationModified", dates(kept));
        Dataset without = dataset;
        for (String keyword : STATED) {
            Tag tag = Dictionary.tag(keyword);
            without = without.without(tag);
        }
        return statement.all(without).build();
    }

    private static String dates(Set<Keep> kept) {
        if (kept.contains(Keep.DATES)) {
            return "UNMODIFIED";
        }
        return kept.contains(Keep.SHIFTED_DATES) ? "MODIFIED" : "REMOVED";
    }

    private static Dataset code(String value, String meaning) {
        return new DatasetBuilder()
                .text("CodeValue", value)
                .text("CodingSchemeDesignator", "DCM")
                .text("CodeMeaning", meaning)
                .build();
    }
}
