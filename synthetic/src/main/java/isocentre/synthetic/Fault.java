package isocentre.synthetic;

import java.util.SortedSet;

/// A planted fault.
///
/// @param file below the root of the run; `archive.zip!entry` for a file in an archive
/// @param row data row from 1, the header not counted; 0 for the file as a whole
/// @param field canonical name; `*` for the file as a whole
/// @param rule the rule that must find it
/// @param words what was done
/// @param follows other rules that cannot but fail with it, in any file of the submission
record Fault(String file, int row, String field, String rule, String words, SortedSet<String> follows) {}
