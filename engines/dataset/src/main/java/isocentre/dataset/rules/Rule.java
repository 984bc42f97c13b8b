package isocentre.dataset.rules;

import isocentre.dataset.Severity;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.Version;
import java.util.Set;

/// One rule, as read from its file in `standards/rtds/rules`.
///
/// @param field canonical name of the item shown to the sender; empty where the rule is about no single item
/// @param when expression that admits a row to the denominator; empty admits all
/// @param reason plain English; may hold `{value}` and `{count}`
/// @param repair `none`, or the repair that has one safe answer
public record Rule(
        String id,
        String name,
        Severity severity,
        Set<Version> versions,
        Place place,
        String field,
        String when,
        Test test,
        Example good,
        Example bad,
        String reason,
        String remedy,
        String repair,
        String source,
        Basis basis) {}
