package isocentre.dataset;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Version;
import java.util.List;
import java.util.Optional;

/// What the check says of a submission.
///
/// @param version empty where the files could not be recognised
/// @param rows data rows of all files
/// @param rejectedRows rows left out of the normal form because a rule rejects the record
/// @param findings most severe first, then by count
/// @param rules every rule of the version, in order of id
/// @param assumptions in words, what was assumed in reading: encoding, delimiter, date order, provider, period
public record Verdict(
        boolean accepted,
        Optional<Version> version,
        Optional<OdsCode> provider,
        Optional<Month> period,
        long rows,
        long rejectedRows,
        List<FileSummary> files,
        List<Finding> findings,
        List<RuleResult> rules,
        List<FieldCount> fields,
        List<String> assumptions) {
    public static final String DATASET = "RTDS";

    public Verdict {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
        fields = List.copyOf(fields);
        assumptions = List.copyOf(assumptions);
    }

    /// The name of the data set: `RTDS`.
    public String dataset() {
        return DATASET;
    }

    /// The result of one rule.
    public Optional<RuleResult> rule(String id) {
        return rules.stream().filter(result -> result.rule().equals(id)).findFirst();
    }
}
