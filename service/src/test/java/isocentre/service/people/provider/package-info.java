@NullMarked
package isocentre.service.people.provider;

import org.jspecify.annotations.NullMarked;
