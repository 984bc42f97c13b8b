/// The gateway: STOW-RS, QIDO-RS and WADO-RS (PS3.18) before the archive.
@NullMarked
package isocentre.service.plans.gateway;

import org.jspecify.annotations.NullMarked;
