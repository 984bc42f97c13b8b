package isocentre.service;

import com.microsoft.playwright.Page;
import com.twelvemonkeys.image.ImageUtil;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// A page as a small file: its upper part, in few colours, which text and charts do not miss.
final class Picture {
    private static final int HIGHEST = 1500;
    private static final int COLOURS = 48;

    private Picture() {}

    static void take(Page page, Path file) {
        byte[] shot = page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
        try {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(shot));
            BufferedImage upper = new BufferedImage(
                    whole.getWidth(), Math.min(HIGHEST, whole.getHeight()), BufferedImage.TYPE_INT_RGB);
            upper.createGraphics().drawImage(whole, 0, 0, null);
            write(
                    ImageUtil.createIndexed(
                            upper, COLOURS, Color.WHITE, ImageUtil.DITHER_NONE | ImageUtil.COLOR_SELECTION_QUALITY),
                    file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam small = writer.getDefaultWriteParam();
            small.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            small.setCompressionQuality(0);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), small);
        } finally {
            writer.dispose();
        }
    }
}
