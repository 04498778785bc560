package no.kodebok.app.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask: only pages and programs that came by this server's own address, and for data only
 * who has the token. A foreign Host header (a name that was made to point here) and a foreign
 * Origin (a page of another site) are turned away before anything is looked at.
 */
final class Access {
  private static final int TOKEN_BYTES = 24;
  private static final String BEARER = "Bearer ";

  private final byte[] token;
  private final String tokenText;

  Access() {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    tokenText = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    token = tokenText.getBytes(StandardCharsets.UTF_8);
  }

  String token() {
    return tokenText;
  }

  /** For every request, whatever it is for. */
  void checkPlace(Context request, int port) {
    Set<String> own = Set.of("127.0.0.1:" + port, "localhost:" + port);
    String host = request.header("Host");
    if (host == null || !own.contains(host)) {
      throw new RefusedException(
          Refusal.FOREIGN, "This server answers at http://127.0.0.1:" + port + " only.");
    }
    String origin = request.header("Origin");
    if (origin != null && own.stream().noneMatch(o -> origin.equals("http://" + o))) {
      throw new RefusedException(Refusal.FOREIGN, "Requests from other sites are turned away.");
    }
    String site = request.header("Sec-Fetch-Site");
    boolean navigation = "navigate".equals(request.header("Sec-Fetch-Mode"));
    if (site != null && !navigation && !Set.of("same-origin", "none").contains(site)) {
      throw new RefusedException(Refusal.FOREIGN, "Requests from other sites are turned away.");
    }
  }

  /** For every request for data. */
  void checkToken(@Nullable String authorization) {
    if (authorization == null
        || !authorization.startsWith(BEARER)
        || !MessageDigest.isEqual(
            authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8), token)) {
      throw new RefusedException(Refusal.TOKEN, "Open the address that `kodebok serve` printed.");
    }
  }
}
