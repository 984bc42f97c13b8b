/// What radiotherapy needs of CT, MR and PET images, and the registrations between frames of reference.
@NullMarked
package isocentre.plans.images;

import org.jspecify.annotations.NullMarked;
