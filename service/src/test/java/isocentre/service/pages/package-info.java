@NullMarked
package isocentre.service.pages;

import org.jspecify.annotations.NullMarked;
