/// Pages of the cycles: a list, one page each that a patient can follow, and a form for each step.
@NullMarked
package isocentre.service.learning.web;

import org.jspecify.annotations.NullMarked;
