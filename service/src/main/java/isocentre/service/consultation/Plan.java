package isocentre.service.consultation;

import static isocentre.service.pages.Refusal.unless;

import isocentre.service.pages.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What a consultation is to be, before it is one.
///
/// @param place network, or `ENG`
public record Plan(
        String title,
        String overview,
        String why,
        List<String> audience,
        List<String> interests,
        String otherWays,
        String place,
        LocalDate opens,
        LocalDate closes) {
    private static final int LONGEST = 4000;
    private static final int LONGEST_TITLE = 200;

    public Plan {
        audience = List.copyOf(audience);
        interests = List.copyOf(interests);
    }

    /// @throws Refusal naming what is missing or too much
    void check(LocalDate today) {
        unless(!title.isBlank() && title.length() <= LONGEST_TITLE, "title", "Enter a title of up to 200 letters");
        unless(
                !overview.isBlank() && overview.length() <= LONGEST,
                "overview",
                "Say in up to 4,000 letters what it is");
        unless(!why.isBlank() && why.length() <= LONGEST, "why", "Say in up to 4,000 letters why views matter");
        unless(!audience.isEmpty(), "audience", "Name at least one group whose views you look for");
        unless(!interests.isEmpty(), "interests", "Name at least one subject");
        unless(
                !otherWays.isBlank() && otherWays.length() <= LONGEST,
                "otherWays",
                "Say where answers on paper go: not everybody can use this page");
        unless(
                Stream.concat(audience.stream(), interests.stream()).allMatch(one -> one.length() <= LONGEST_TITLE),
                "audience",
                "A group or subject has up to 200 letters");
        unless(!opens.isBefore(today), "opens", "The first day cannot be over already");
        unless(!closes.isBefore(opens), "closes", "The last day cannot come before the first");
    }
}
