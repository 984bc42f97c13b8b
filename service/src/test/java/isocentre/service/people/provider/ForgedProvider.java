package isocentre.service.people.provider;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A provider of the test's own, whose tokens can be wrong in each way.
final class ForgedProvider implements AutoCloseable {
    final RSAKey key = rsa();
    private final RSAKey another = rsa();
    private final HttpServer server;
    private final String issuer;
    private String token = "";

    ForgedProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        answer("/.well-known/openid-configuration", () -> """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer));
        answer("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
        answer(
                "/token",
                () -> "{\"access_token\":\"unused\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"" + token
                        + "\"}");
        server.start();
    }

    private void answer(String path, Supplier<String> text) {
        server.createContext(path, exchange -> {
            byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    String issuer() {
        return issuer;
    }

    /// The claims of a token that is right.
    JWTClaimsSet.Builder right(String nonce) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("forged")
                .audience("isocentre")
                .claim("nonce", nonce)
                .claim("acr", "AAL2")
                .claim("auth_time", now.getEpochSecond())
                .claim("nhsid_nrbac_roles", List.of(Map.of("role_code", "R5080", "org_code", "RR8")))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    /// The next token: as the provider would sign it.
    void signs(JWTClaimsSet claims) throws Exception {
        token = signed(key, claims);
    }

    void signsWithAnotherKey(JWTClaimsSet claims) throws Exception {
        token = signed(another, claims);
    }

    void signsNot(JWTClaimsSet claims) {
        token = new PlainJWT(claims).serialize();
    }

    /// With the public key as the secret of a shared one: the classic confusion.
    void signsWithThePublicKey(JWTClaimsSet claims) throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
        jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        token = jwt.serialize();
    }

    /// One letter in the middle of the signature is another.
    void signsAndChangesTheSignature(JWTClaimsSet claims) throws Exception {
        String good = signed(key, claims);
        int at = good.lastIndexOf('.') + 100;
        token = good.substring(0, at) + (good.charAt(at) == 'A' ? 'B' : 'A') + good.substring(at + 1);
    }

    private static String signed(RSAKey with, JWTClaimsSet claims) throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(), claims);
        jwt.sign(new RSASSASigner(with));
        return jwt.serialize();
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("forged").generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
