/// What is held of whom: the index over the archive, quarantine, and who may see what.
@NullMarked
package isocentre.service.plans.store;

import org.jspecify.annotations.NullMarked;
