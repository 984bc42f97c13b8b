package isocentre.service.capture.web;

import isocentre.service.capture.Trends;
import java.util.ArrayList;
import java.util.List;

/// A rule's last months as small bars, with the numbers in words.
///
/// @param bars of the months that were checked
/// @param words the same for whoever does not see them: `March 2025: 12 rows`
public record TrendView(List<Bar> bars, List<String> words) {
    private static final int WIDTH = 14;
    private static final int HEIGHT = 32;

    /// A bar in a picture of 12 times 14 by 34; `title` is told by the pointer.
    public record Bar(int x, int y, int height, String title, boolean last) {}

    /// Nothing where fewer than two months were checked: one number is no trend.
    static TrendView of(List<Trends.Point> points) {
        long most =
                points.stream().mapToLong(point -> point.rows().orElse(0)).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Trends.Point point = points.get(i);
            if (point.rows().isPresent()) {
                long rows = point.rows().getAsLong();
                int height = most == 0 ? 1 : (int) Math.max(1, HEIGHT * rows / most);
                String title = point.month().words() + ": " + Moments.counted(rows, "row", "rows");
                bars.add(new Bar(i * WIDTH, HEIGHT + 1 - height, height, title, i == points.size() - 1));
                words.add(title);
            }
        }
        return bars.size() < 2 ? new TrendView(List.of(), List.of()) : new TrendView(bars, words);
    }
}
