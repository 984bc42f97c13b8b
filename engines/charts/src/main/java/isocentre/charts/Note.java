package isocentre.charts;

import java.util.Comparator;
import java.util.List;

/// Words at the end of a line, at the height of a value.
record Note(double value, String words, String colour) {

    /// Writes the notes from top to bottom, each as near its value as the others leave room.
    static void draw(Sheet sheet, List<Note> notes, Scale scale, double x, double top, double bottom) {
        double row = sheet.small() + 3;
        List<Note> ordered = notes.stream()
                .sorted(Comparator.comparingDouble(note -> scale.at(note.value())))
                .toList();
        double[] places = new double[ordered.size()];
        double free = top;
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(free, scale.at(ordered.get(i).value()));
            free = places[i] + row;
        }
        double limit = bottom;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], limit);
            limit = places[i] - row;
        }
        for (int i = 0; i < places.length; i++) {
            Note note = ordered.get(i);
            sheet.picture.text(
                    x,
                    places[i] + sheet.small() * 0.36,
                    note.words(),
                    "font-size",
                    sheet.small(),
                    "fill",
                    note.colour());
        }
    }
}
