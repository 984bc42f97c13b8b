@NullMarked
package isocentre.service.governance.packs;

import org.jspecify.annotations.NullMarked;
