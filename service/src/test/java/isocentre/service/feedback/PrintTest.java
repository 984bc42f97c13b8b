package isocentre.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintTest {
    private final Site site = Nationwide.open();

    @Test
    void aChartIsTakenAwayAsAPictureOfPointsWithItsLettersAndColours() throws Exception {
        byte[] png = bytes("/figures/2024-25/indicators/TIM-01/funnel-TIM-01.png");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1800);
        assertThat(image.getHeight()).isBetween(600, 2400);
        assertThat(new java.awt.Color(image.getRGB(2, 2))).isEqualTo(java.awt.Color.WHITE);
        int dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight() / 8; y++) {
                dark += (image.getRGB(x, y) & 0xff) < 80 ? 1 : 0;
            }
        }
        assertThat(dark).as("the title is written").isGreaterThan(1000);
    }

    @Test
    void aPageIsPrintedForAMeeting() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(bytes("/figures/2024-25/providers/RR8.pdf"))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Leeds Teaching Hospitals", "At a glance", "Data version");
            assertThat(pdf.getNumberOfPages()).isBetween(2, 40);
        }
        Browser other = site.signedIn(Role.CLINICAL_LEAD, "RBV");
        assertThat(other.get("/figures/2024-25/providers/RR8.pdf").status()).isEqualTo(403);
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        Browser lead = site.signedIn(Role.CLINICAL_LEAD, "RR8");
        HttpResponse<byte[]> answer = HttpClient.newBuilder()
                .cookieHandler(lead.cookies())
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(site.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
