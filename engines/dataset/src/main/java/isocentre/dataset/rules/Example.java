package isocentre.dataset.rules;

import java.util.List;
import java.util.Map;

/// Rows that a rule passes or fails; fields not named stand as in a valid row. Written as one row, as a list of
/// rows, or as `{attendance: [rows], prescription: [rows]}` where a rule needs both files.
public record Example(List<Map<String, String>> attendance, List<Map<String, String>> prescription) {}
