/// Pages of consultations: for everybody to answer and to read what became of it, and for those who lead and code them.
@NullMarked
package isocentre.service.consultation.web;

import org.jspecify.annotations.NullMarked;
