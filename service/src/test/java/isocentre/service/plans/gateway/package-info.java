@NullMarked
package isocentre.service.plans.gateway;

import org.jspecify.annotations.NullMarked;
