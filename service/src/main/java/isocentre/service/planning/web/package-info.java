/// Pages of planning: forms whose choices stand in the address, with their answer below.
@NullMarked
package isocentre.service.planning.web;

import org.jspecify.annotations.NullMarked;
