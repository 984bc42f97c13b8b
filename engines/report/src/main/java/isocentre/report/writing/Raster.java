package isocentre.report.writing;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;

/// A chart as a picture of points, for slides and documents that take no SVG. Batik draws it, as it draws the charts of
/// the PDF; the letters are those that come with this module, so that every machine gives the same picture.
public final class Raster {
    static {
        for (String face : new String[] {"LiberationSans-Regular", "LiberationSans-Bold"}) {
            try (InputStream in = Assets.open("paper/" + face + ".ttf")) {
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException(face + " is no font", e);
            }
        }
    }

    private Raster() {}

    /// The chart as PNG on white.
    ///
    /// @param svg one `svg` element with its namespace
    /// @param width in pixels
    public static byte[] png(String svg, int width) {
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) width);
        transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            transcoder.transcode(
                    new TranscoderInput(new StringReader(PaperCharts.lettered(svg))), new TranscoderOutput(png));
        } catch (TranscoderException e) {
            throw new IllegalStateException("the chart could not be drawn", e);
        }
        return png.toByteArray();
    }
}
