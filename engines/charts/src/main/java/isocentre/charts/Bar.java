package isocentre.charts;

/// One row of a bar chart.
///
/// @param name what is measured: `Parotid_L`
/// @param value of the chart's unit; NaN where there is none
/// @param kind into which it falls, such as `passes`: one colour and one entry of the legend each; empty where
///     bars are of one kind
public record Bar(String name, double value, String kind) {}
