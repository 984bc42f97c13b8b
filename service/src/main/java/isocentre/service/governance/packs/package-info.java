/// Board packs and annual reports of networks: put together from live records, frozen when they are issued.
@NullMarked
package isocentre.service.governance.packs;

import org.jspecify.annotations.NullMarked;
