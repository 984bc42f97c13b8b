package isocentre.service.practice.scoring;

import isocentre.radiotherapy.Month;
import isocentre.service.practice.adoption.Followed;

/// How a provider's patients of one month were treated, held against the version in force on the day on which each
/// began.
///
/// @param guideline the protocol
/// @param version of it, in force on those days
public record Score(String guideline, String version, String provider, Month month, Followed followed) {}
