/// Charts as accessible SVG, each with its caption in plain words and its figures as a table.
///
/// Every chart is made by one call that returns a [Chart]:
///
/// | call | shows |
/// |---|---|
/// | [FunnelChart#of] | places by size, with limits; the [isocentre.statistics.Funnel] says whether overdispersed |
/// | [SpcChart#of] | one place over time, Making Data Count; from an [isocentre.statistics.XmR] |
/// | [TrendChart#of] | one to four places over time with interval bands |
/// | [SmallMultiples#of] | a small trend for each place, one scale |
/// | [DotChart#of] | places with intervals, by group and name |
/// | [MixChart#of] | how cases fall into categories (regimens), a bar a place |
/// | [DvhChart#of] | dose-volume histograms of a plan |
/// | [BarChart#of] | figures side by side, or the counts of a histogram, a bar each |
///
/// ```java
/// var leeds = Place.of("RR8", "Leeds Teaching Hospitals NHS Trust").in("Yorkshire").linked("providers/RR8.html");
/// var seen = new Dot(leeds, Value.of(Proportions.wilson(1024, 1176, Confidence.P95), 1024, 1176));
/// Chart chart = DotChart.of(
///         Heading.of("Treated within 31 days", "England, April 2024 to March 2025").message("Waits differ."),
///         new Axis("Treated within 31 days", Unit.PERCENT), List.of(seen), null);
/// ```
///
/// Put `chart.svg()` and `chart.drawing(Size.PHONE).svg()` in a `figure` and show one of the two by a media query
/// (the second under about 600 px), both with `max-width: 100%; height: auto`. Set `chart.caption()` as
/// `figcaption` (escape it) and `chart.table()` in a `details` below. For print and PDF the first alone. Title and
/// subtitle are drawn in the picture. The SVG has presentation attributes only, so a strict content security
/// policy is met, and no ids, so any number may stand on one page. The same arguments give the same bytes.
@NullMarked
package isocentre.charts;

import org.jspecify.annotations.NullMarked;
