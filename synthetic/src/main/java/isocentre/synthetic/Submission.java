package isocentre.synthetic;

import isocentre.radiotherapy.Month;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private final FileFault fault;

    /// The rows written and what they hold.
    ///
    /// @param filled values that are not blank, of which `invalid` do not pass their format or code list
    /// @param expected rows times mandatory columns
    /// @param leftOut rows that the check leaves out
    record Size(
            int attendances,
            int exposures,
            long filled,
            long invalid,
            long blankMandatory,
            long expected,
            long leftOut) {
        static final Size NOTHING = new Size(0, 0, 0, 0, 0, 0, 0);

        Size and(Size other) {
            return new Size(
                    attendances + other.attendances,
                    exposures + other.exposures,
                    filled + other.filled,
                    invalid + other.invalid,
                    blankMandatory + other.blankMandatory,
                    expected + other.expected,
                    leftOut + other.leftOut);
        }
    }

    Submission(Path out, Centre sender, Month month, FileFault fault) {
        this.out = out;
        this.sender = sender;
        this.month = month;
        this.fault = fault;
    }

    /// The fault of one of its files as a whole, if one is planted.
    Optional<Fault> fault() {
        if (fault == FileFault.NONE) {
            return Optional.empty();
        }
        String name = names().get(fault.file().equals("attendance") ? 0 : 1);
        int entry = name.indexOf('!');
        String file = fault.tears() && entry > 0 ? name.substring(0, entry) : name;
        return Optional.of(new Fault(file, 0, fault.field(), fault.rule(), fault.words(), fault.follows()));
    }

    /// Whether the check refuses it.
    boolean refused() {
        return fault.refused();
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
        Size into(OutputStream stream) throws IOException;
    }

    Size write(List<Visit> visits, Spoiler spoiler) throws IOException {
        Path folder = out.resolve(sender.name()).resolve(month.toString());
        Files.createDirectories(folder);
        HouseStyle style = sender.style();
        Rows rows = new Rows(new Cells(sender.name(), style), spoiler);
        List<Visit> ordered = visits.stream().sorted(order(style)).toList();
        Size size = write(folder, rows, ordered);
        if (fault.tears()) {
            tear();
        }
        return size;
    }

    private void tear() throws IOException {
        String name = names().getLast();
        int entry = name.indexOf('!');
        Path whole = out.resolve(entry > 0 ? name.substring(0, entry) : name);
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    private Size write(Path folder, Rows rows, List<Visit> ordered) throws IOException {
        if (sender.style().version5()) {
            return pack(folder, List.of(file("RTDS5")), List.of(stream -> {
                try (Sheet sheet = sheet(stream, Columns.FLAT)) {
                    rows.flat(sheet, sheet.empty() ? List.of() : ordered);
                    return sheet.size(false);
                }
            }));
        }
        return pack(
                folder,
                List.of(file("RTDSUK_CSV1_Attendance"), file("RTDSUK_CSV2_Prescription")),
                List.of(
                        stream -> {
                            try (Sheet sheet = sheet(stream, Columns.ATTENDANCE)) {
                                rows.attendances(sheet, sheet.empty() ? List.of() : ordered);
                                return sheet.size(true);
                            }
                        },
                        stream -> {
                            try (Sheet sheet = sheet(stream, Columns.PRESCRIPTION)) {
                                rows.exposures(sheet, sheet.empty() ? List.of() : ordered);
                                return sheet.size(false);
                            }
                        }));
    }

    private Sheet sheet(OutputStream stream, Columns columns) throws IOException {
        Sheet sheet = new Sheet(stream, sender.style(), columns, sender.key(), fault);
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

    private Size pack(Path folder, List<String> names, List<Filling> fillings) throws IOException {
        Size size = Size.NOTHING;
        if (sender.style().packing() == HouseStyle.Packing.ZIP) {
            try (ZipOutputStream zip = new ZipOutputStream(file(folder.resolve(archive())))) {
                zip.setLevel(Deflater.BEST_SPEED);
                for (int i = 0; i < names.size(); i++) {
                    ZipEntry entry = new ZipEntry(names.get(i));
                    entry.setTime(NO_DATE);
                    zip.putNextEntry(entry);
                    size = size.and(fillings.get(i).into(zip));
                    zip.closeEntry();
                }
            }
            return size;
        }
        for (int i = 0; i < names.size(); i++) {
            try (OutputStream stream = stream(folder.resolve(names.get(i) + gz()))) {
                size = size.and(fillings.get(i).into(stream));
            }
        }
        return size;
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
