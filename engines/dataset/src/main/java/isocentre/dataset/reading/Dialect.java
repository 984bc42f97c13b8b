package isocentre.dataset.reading;

import java.nio.charset.Charset;

/// How a file is written: enough to write it back the same way.
///
/// @param byteOrderMark whether the file began with one
/// @param lineEnd `\n`, `\r\n` or `\r`, as at the end of the header
public record Dialect(Charset encoding, boolean byteOrderMark, char delimiter, String lineEnd) {}
