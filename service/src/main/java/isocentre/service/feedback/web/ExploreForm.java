package isocentre.service.feedback.web;

import isocentre.service.pages.Choice;
import java.util.List;

/// The form that explores the charts of a page, as it stands.
///
/// @param action the page without any choice
/// @param open whether something is chosen or wrong
/// @param told what is chosen, in words; empty if nothing is
/// @param quick whole choices by one link
/// @param funnels whether the page may have funnel plots
public record ExploreForm(
        String action,
        boolean open,
        String told,
        List<Choice> from,
        List<Choice> to,
        List<Choice> spread,
        List<Choice> lines,
        List<Choice> process,
        List<Choice> ranges,
        List<Choice> rebase,
        List<Choice> quick,
        boolean funnels) {}
