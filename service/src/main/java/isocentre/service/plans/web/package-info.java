/// The pages of plans: studies, a plan and its slices, peer review.
@NullMarked
package isocentre.service.plans.web;

import org.jspecify.annotations.NullMarked;
