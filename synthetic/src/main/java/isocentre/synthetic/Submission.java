package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What one provider sends for one month: two files of version 6 or one of version 5, packed as the provider does.
final class Submission {
    private static final long NO_DATE = 0;
    private final Path out;
    private final Centre sender;
    private final Month month;

    /// The rows written.
    record Size(int attendances, int exposures) {}

    Submission(Path out, Centre sender, Month month) {
        this.out = out;
        this.sender = sender;
        this.month = month;
    }

    /// The files' names below the root, as `faults.json` names them: attendance, prescription; twice the same in v5.
    List<String> names() {
        HouseStyle style = sender.style();
        String folder = sender.name() + "/" + month + "/";
        String packed = style.packing().suffix;
        if (style.version5()) {
            String flat = file("RTDS5");
            String name = style.packing() == HouseStyle.Packing.ZIP ? archive() + "!" + flat : flat + gz();
            return List.of(folder + name, folder + name);
        }
        List<String> files = List.of(file("RTDSUK_CSV1_Attendance"), file("RTDSUK_CSV2_Prescription"));
        return files.stream()
                .map(name -> folder + (packed.equals(".zip") ? archive() + "!" + name : name + gz()))
                .toList();
    }

    private String gz() {
        return sender.style().packing() == HouseStyle.Packing.GZ ? ".gz" : "";
    }

    private String file(String kind) {
        return kind + "_" + sender.name() + "_" + Cells.fileMonth(month) + ".csv";
    }

    private String archive() {
        return "RTDSUK_" + sender.name() + "_" + Cells.fileMonth(month) + ".zip";
    }

    /// A file to be filled; gets the stream of its entry.
    @FunctionalInterface
    private interface Filling {
        int into(OutputStream stream) throws IOException;
    }

    Size write(List<Visit> visits, Spoiler spoiler) throws IOException {
        Path folder = out.resolve(sender.name()).resolve(month.toString());
        Files.createDirectories(folder);
        HouseStyle style = sender.style();
        Rows rows = new Rows(new Cells(sender.name(), style), spoiler);
        List<Visit> ordered = visits.stream().sorted(order(style)).toList();
        if (style.version5()) {
            int size = pack(folder, List.of(file("RTDS5")), List.of(stream -> {
                        try (Sheet sheet = sheet(stream, Columns.FLAT)) {
                            rows.flat(sheet, ordered);
                            return sheet.rows;
                        }
                    }))
                    .getFirst();
            return new Size(0, size);
        }
        List<Integer> sizes = pack(
                folder,
                List.of(file("RTDSUK_CSV1_Attendance"), file("RTDSUK_CSV2_Prescription")),
                List.of(
                        stream -> {
                            try (Sheet sheet = sheet(stream, Columns.ATTENDANCE)) {
                                rows.attendances(sheet, ordered);
                                return sheet.rows;
                            }
                        },
                        stream -> {
                            try (Sheet sheet = sheet(stream, Columns.PRESCRIPTION)) {
                                rows.exposures(sheet, ordered, Integer.MAX_VALUE);
                                return sheet.rows;
                            }
                        }));
        return new Size(sizes.get(0), sizes.get(1));
    }

    private Sheet sheet(OutputStream stream, Columns columns) throws IOException {
        Sheet sheet = new Sheet(stream, sender.style(), columns, sender.key());
        sheet.header();
        return sheet;
    }

    private static Comparator<Visit> order(HouseStyle style) {
        Comparator<Visit> byTime =
                Comparator.comparingInt((Visit visit) -> visit.day).thenComparingInt(visit -> visit.begins);
        return style.byTime()
                ? byTime.thenComparing(visit -> visit.id)
                : Comparator.comparing((Visit visit) -> visit.course.episode).thenComparing(byTime);
    }

    private List<Integer> pack(Path folder, List<String> names, List<Filling> fillings) throws IOException {
        java.util.ArrayList<Integer> sizes = new java.util.ArrayList<>();
        if (sender.style().packing() == HouseStyle.Packing.ZIP) {
            try (ZipOutputStream zip = new ZipOutputStream(file(folder.resolve(archive())))) {
                zip.setLevel(Deflater.BEST_SPEED);
                for (int i = 0; i < names.size(); i++) {
                    ZipEntry entry = new ZipEntry(names.get(i));
                    entry.setTime(NO_DATE);
                    zip.putNextEntry(entry);
                    sizes.add(fillings.get(i).into(zip));
                    zip.closeEntry();
                }
            }
            return sizes;
        }
        for (int i = 0; i < names.size(); i++) {
            try (OutputStream stream = stream(folder.resolve(names.get(i) + gz()))) {
                sizes.add(fillings.get(i).into(stream));
            }
        }
        return sizes;
    }

    private OutputStream stream(Path file) throws IOException {
        return gz().isEmpty() ? file(file) : new FastGzip(file(file));
    }

    private static OutputStream file(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 14);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
