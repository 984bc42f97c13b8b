package isocentre.service.feedback;

import isocentre.report.views.Picture;
import isocentre.report.views.Receipt;

/// What a signal was raised on, as it was then.
///
/// @param rule in words
/// @param sense whether it is better, worse or neither
/// @param value in words: `79.8% (118 of 148)`
/// @param picture the chart, with every point and limit in its table
/// @param receipt how the figure is made
public record Evidence(
        String indicator,
        String provider,
        String period,
        String rule,
        String sense,
        String value,
        Picture picture,
        Receipt receipt) {}
