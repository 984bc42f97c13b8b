/// What the field wrote, read from the dated files of `standards/`: items, code lists, organisations, working days,
/// regimens and dose bands. Start with {@link isocentre.radiotherapy.standards.Standards}.
@NullMarked
package isocentre.radiotherapy.standards;

import org.jspecify.annotations.NullMarked;
