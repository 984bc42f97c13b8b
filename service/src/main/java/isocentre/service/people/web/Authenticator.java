package isocentre.service.people.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import isocentre.service.people.signing.Invitations;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.binary.Base32;

/// What an app for one-time codes needs: a picture to point the camera at, and the same as letters to type.
///
/// @param svg markup of our own
/// @param secret in groups of four letters
record Authenticator(String svg, String secret) {

    static Authenticator of(Invitations.Open open) {
        String letters = new Base32().encodeToString(open.secret()).replace("=", "");
        String address = "otpauth://totp/Isocentre:"
                + URLEncoder.encode(open.person().email(), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                + "?secret=" + letters + "&issuer=Isocentre";
        return new Authenticator(drawn(address), letters.replaceAll("(.{4})(?!$)", "$1 "));
    }

    private static String drawn(String words) {
        try {
            BitMatrix code = new QRCodeWriter().encode(words, BarcodeFormat.QR_CODE, 0, 0);
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < code.getHeight(); y++) {
                for (int x = 0; x < code.getWidth(); x++) {
                    if (code.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return "<svg class=\"qr\" role=\"img\" aria-label=\"The secret as a picture for the app's camera\" viewBox=\"0 0 "
                    + code.getWidth() + " " + code.getHeight() + "\"><path fill=\"#fff\" d=\"M0 0h" + code.getWidth()
                    + "v" + code.getHeight() + "H0z\"/><path d=\"" + path + "\"/></svg>";
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
