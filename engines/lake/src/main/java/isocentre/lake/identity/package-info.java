/// Who the patients are: keys, pseudonyms, and the sealed rows that hold identity.
@NullMarked
package isocentre.lake.identity;

import org.jspecify.annotations.NullMarked;
