package isocentre.service.governance.packs;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import isocentre.report.writing.Paper;
import isocentre.templates.governance.JtepackPaperGenerated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A pack as files: one page of XHTML that needs nothing else, and the same on paper.
record PackFiles(byte[] html, byte[] pdf) {

    /// @param site the address of the service, for links
    static PackFiles of(Pack pack, String site, String issuer) {
        StringOutput text = new StringOutput();
        JtepackPaperGenerated.render(new OwaspHtmlTemplateOutput(text), null, pack, site, issuer);
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        try {
            Paper.print(text.toString(), paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackFiles(text.toString().getBytes(StandardCharsets.UTF_8), paper.toByteArray());
    }

    String htmlSha256() {
        return sha256(html);
    }

    String pdfSha256() {
        return sha256(pdf);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
