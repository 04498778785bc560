package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and what everybody may see. */
@SuppressWarnings("NullAway.Init")
class AccessTest {
  @TempDir private static Path folder;
  private static ServedStudy study;
  private static Calls calls;

  @BeforeAll
  static void serve() {
    study = ServedStudy.in(folder);
    calls = new Calls(study);
  }

  @AfterAll
  static void stop() {
    study.close();
  }

  @Test
  void thePageNeedsNoTokenAndHoldsNoData() {
    HttpResponse<String> page = calls.send(calls.bare("/"));
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("<div id=\"app\""), page.body());
    assertFalse(page.body().contains("Ventetid"), "the project's name");
    assertFalse(page.body().contains(study.token()), "the token");
  }

  @Test
  void everyAnswerForbidsWhatThePageDoesNotNeed() {
    for (String path : new String[] {"/", "/api/project", "/nothing", "/assets/"}) {
      HttpResponse<String> answer = calls.send(calls.bare(path));
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), path + policy);
      assertTrue(policy.contains("frame-ancestors 'none'"), path + policy);
      assertHeader("nosniff", "X-Content-Type-Options", answer);
      assertHeader("no-referrer", "Referrer-Policy", answer);
      if (path.startsWith("/api/")) {
        assertHeader("no-store", "Cache-Control", answer);
      }
      assertHeader("same-origin", "Cross-Origin-Resource-Policy", answer);
      assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty(), path);
    }
  }

  private static void assertHeader(String value, String name, HttpResponse<String> answer) {
    assertEquals(value, answer.headers().firstValue(name).orElse(""), name);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/project",
    "GET, /api/sources",
    "GET, /api/sources/x",
    "GET, /api/open-questions",
    "GET, /api/open-questions/x/answers",
    "GET, /api/open-questions/x/groups",
    "POST, /api/codings/bulk",
    "POST, /api/codings/bulk/remove",
    "GET, /api/codes",
    "POST, /api/codes",
    "GET, /api/codings",
    "POST, /api/codings",
    "DELETE, /api/codings/x",
    "GET, /api/search?q=tid",
    "GET, /api/quotes",
    "GET, /api/quotes/export",
    "GET, /api/quote-uses",
    "GET, /api/chosen-quotes",
    "POST, /api/chosen-quotes",
    "POST, /api/chosen-quotes/check",
    "GET, /api/memos",
    "POST, /api/memos",
    "POST, /api/undo",
    "POST, /api/redo",
    "POST, /api/command",
    "GET, /api/nothing",
    "GET, /api//project",
    "GET, //api/project",
    "GET, /API/project",
    "GET, /%61pi/project",
    "GET, /api/project/"
  })
  void nothingOfTheProjectIsAnsweredWithoutTheToken(String method, String path) {
    for (String authorization :
        new String[] {"", "Bearer ", "Bearer wrong", study.token(), "Basic " + study.token()}) {
      HttpRequest.Builder request =
          calls
              .bare(path)
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString("{}"));
      if (!authorization.isEmpty()) {
        request.header("Authorization", authorization);
      }
      HttpResponse<String> answer = calls.send(request);
      assertTrue(
          answer.statusCode() == 401 || answer.statusCode() == 404,
          path + " with \"" + authorization + "\": " + answer.statusCode());
      assertFalse(answer.body().contains("Ventetid"), answer.body());
      if (path.startsWith("/api/")) {
        assertEquals(401, answer.statusCode(), path);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://example.org",
    "Origin, null",
    "Origin, http://127.0.0.1",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void anotherSiteIsTurnedAwayEvenWithTheToken(String header, String value) {
    HttpResponse<String> answer = calls.send(calls.to("/api/project").header(header, value));
    assertEquals(403, answer.statusCode());
    assertFalse(answer.body().contains("Ventetid"), answer.body());
  }

  @ParameterizedTest
  @CsvSource({"same-origin, cors", "none, navigate", "cross-site, navigate"})
  void thePagesOwnRequestsAndLinksAreLetIn(String site, String mode) {
    HttpResponse<String> answer =
        calls.send(calls.to("/").header("Sec-Fetch-Site", site).header("Sec-Fetch-Mode", mode));
    assertEquals(200, answer.statusCode());
  }

  @Test
  void aNameThatWasMadeToPointHereIsTurnedAway() throws IOException {
    for (String host : new String[] {"evil.example", "evil.example:" + study.port(), "127.0.0.1"}) {
      String answer = raw("GET /api/project HTTP/1.1", host);
      assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
      assertFalse(answer.contains("Ventetid"), answer);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../pom.xml",
        "/%2e%2e/%2e%2e/pom.xml",
        "/assets/../../no/kodebok/app/web/Workbench.class",
        "/..%2fno/kodebok/app/web/Workbench.class",
        "/%252e%252e/no/kodebok/app/web/Workbench.class",
        "/..;/no/kodebok/app/web/Workbench.class",
        "/.%00./no/kodebok/app/web/Workbench.class",
        "/..\\no\\kodebok\\app\\web\\Workbench.class",
        "//etc/passwd"
      })
  void pathsLeadNowhereButToThePage(String path) throws IOException {
    String answer = raw("GET " + path + " HTTP/1.1", "127.0.0.1:" + study.port());
    assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
    assertFalse(answer.contains("\tat "), answer);
    assertFalse(answer.contains("Exception"), answer);
  }

  @Test
  void aWriteMustSayThatItIsJsonSoThatNoFormOfAnotherSiteCanSendIt() {
    for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded"}) {
      HttpResponse<String> answer =
          calls.send(
              calls
                  .to("/api/codes")
                  .header("Content-Type", type)
                  .POST(HttpRequest.BodyPublishers.ofString("{\"path\":\"A\"}")));
      assertEquals(400, answer.statusCode());
    }
    for (String step : new String[] {"/api/undo", "/api/redo"}) {
      assertEquals(
          400, calls.send(calls.to(step).POST(HttpRequest.BodyPublishers.noBody())).statusCode());
    }
    assertEquals(0, study.store().codebook().codes().size());
  }

  /** Sent as it stands, since the client of the JDK would tidy it first. */
  private static String raw(String requestLine, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), study.port())) {
      String request =
          requestLine
              + "\r\nHost: "
              + host
              + "\r\nAuthorization: Bearer "
              + study.token()
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
