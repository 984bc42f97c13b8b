package isocentre.cli;

import isocentre.radiotherapy.Month;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `2024-05` on the command line.
final class MonthConverter implements ITypeConverter<Month> {
    @Override
    public Month convert(String text) {
        try {
            return Month.of(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
