@NullMarked
package isocentre.service;

import org.jspecify.annotations.NullMarked;
