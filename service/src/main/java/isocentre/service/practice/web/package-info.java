/// Pages of the library, of a guideline with its adoption, and of what a department has to acknowledge and to follow.
@NullMarked
package isocentre.service.practice.web;

import org.jspecify.annotations.NullMarked;
