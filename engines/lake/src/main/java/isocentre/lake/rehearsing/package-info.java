/// What the store would be with a submission more, or a lot less: worked out aside.
@NullMarked
package isocentre.lake.rehearsing;

import org.jspecify.annotations.NullMarked;
