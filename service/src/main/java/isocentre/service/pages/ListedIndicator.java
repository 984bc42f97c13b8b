package isocentre.service.pages;

/// An indicator that stands in the list beside those of the monthly files.
///
/// @param figure with its interval, in words
/// @param href its page
public record ListedIndicator(String id, String name, String plain, String figure, String href) {

    /// A module that has such indicators.
    public interface Source {
        java.util.List<ListedIndicator> listed();
    }
}
