package isocentre.plans.naming;

/// A standard name that a structure may mean. Only a person can say that it does.
///
/// @param confidence above 0, at most 1: an order, not a probability
/// @param why what it rests on, in words
public record Suggestion(StandardName standard, double confidence, String why) {}
