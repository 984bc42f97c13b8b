package isocentre.dataset;

import java.nio.file.Path;

/// Where to write the normal form of the accepted rows: headerless CSV, UTF-8, comma, ISO dates, `.` decimals,
/// columns as in `docs/reference/normal-form.md`. Rows that a rule rejects are left out, those of rules over the
/// whole file too. Nothing is left behind when the submission is rejected. A file without rows is empty, but
/// exists.
public record NormalForm(Path attendance, Path exposure, People people) {}
