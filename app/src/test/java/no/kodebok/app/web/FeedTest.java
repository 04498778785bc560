package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import no.kodebok.coding.blind.BlindCoding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the open windows are told. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class FeedTest {
  @TempDir private Path folder;
  private ServedStudy study;
  private Calls calls;

  @BeforeEach
  void serve() {
    study = ServedStudy.in(folder);
    calls = new Calls(study);
  }

  @AfterEach
  void stop() {
    study.close();
  }

  @Test
  void everyWindowHearsOfAChangeAndWhoseWindowMadeIt() throws IOException {
    try (Listening here = listen("a", "Kari", now());
        Listening there = listen("b", "Ola", now())) {
      here.waitFor("presence");
      there.waitFor("presence");
      HttpRequest.Builder coding =
          calls
              .to("/api/codings")
              .header("Content-Type", "application/json")
              .header(Origin.HEADER, "a")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"sourceId\":\"%s\",\"start\":0,\"end\":5,\"codePath\":\"Tid\",\"create\":true}"
                          .formatted(study.interview().id())));
      Calls.ok(calls.send(coding));
      for (Listening window : List.of(here, there)) {
        JsonObject change = window.waitFor("change");
        assertEquals("a", change.getString("window"));
        assertEquals(ServedStudy.CODER, change.getString("by"));
        assertEquals(study.store().lastChange(), change.getInt("lastChange"));
        assertTrue(change.getJsonArray("kinds").contains(Json.createValue("PassageCoded")));
        assertEquals(
            study.interview().id().toString(), change.getJsonArray("sources").getString(0));
        assertFalse(change.getBoolean("all"));
      }
      // What comes by another way, without a window, is heard too.
      study.store().undo("Kommandolinja", 1, null);
      JsonObject undone = there.waitFor("change");
      assertEquals("Kommandolinja", undone.getString("by"));
      assertEquals("", undone.getString("window"));
      assertEquals("undo", undone.getString("action"));
    }
  }

  @Test
  void aWindowThatWasAwayIsToldWhatItMissed() throws IOException {
    long before = now();
    Calls.ok(calls.code(0, 5, "Tid"));
    Calls.ok(calls.code(5, 9, "Tid"));
    try (Listening window = listen("a", "Kari", before)) {
      assertEquals(before + 1, window.waitFor("change").getInt("lastChange"));
      assertEquals(before + 2, window.waitFor("change").getInt("lastChange"));
    }
    for (int i = 0; i <= 100; i++) {
      Calls.ok(calls.post("/api/codes", "{\"path\":\"K" + i + "\"}"));
    }
    try (Listening window = listen("a", "Kari", before)) {
      JsonObject all = window.waitFor("change");
      assertTrue(all.getBoolean("all"));
      assertEquals(now(), all.getInt("lastChange"));
    }
  }

  @Test
  void aWindowOfSomebodyWhoCodesBlindHearsNothingOfWhatOthersCode() throws IOException {
    Calls.ok(calls.post("/api/codes", "{\"path\":\"Tid\"}"));
    study.store().write("Ola", BlindCoding.set(List.of("Kari")));
    long before = now();
    try (Listening window = listen("a", "Kari", before)) {
      window.waitFor("presence");
      Calls.ok(calls.code(0, 5, "Tid"));
      Calls.ok(calls.post("/api/codes", "{\"path\":\"Sted\"}"));
      assertEquals(
          List.of("CodeAdded"),
          window.waitFor("change").getJsonArray("kinds").getValuesAs(JsonString::getString));
    }
    try (Listening again = listen("a", "Kari", before)) {
      assertEquals(now(), again.waitFor("change").getInt("lastChange"));
    }
  }

  @Test
  void whoIsHereIsToldWhenSomebodyComesAndGoes() throws IOException {
    try (Listening kari = listen("a", "Kari", now())) {
      assertEquals(List.of("Kari"), names(kari.waitFor("presence")));
      try (Listening ola = listen("b", "Ola", now())) {
        assertEquals(List.of("Kari", "Ola"), names(ola.waitFor("presence")));
        assertEquals(List.of("Kari", "Ola"), names(kari.waitFor("presence")));
      }
      assertEquals(List.of("Kari"), names(kari.waitFor("presence")));
      try (Listening again = listen("a", "Kari", now())) {
        // The window of before may still be counted at first, but not for long.
        while (windows(again.waitFor("presence")) > 1) {}
      }
    }
  }

  @Test
  void aWindowThatIsGoneLeavesNothingRunning() throws Exception {
    for (int i = 0; i < 5; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), study.port())) {
        String request =
            """
            GET /api/events?after=0 HTTP/1.1
            Host: 127.0.0.1:%d
            Authorization: Bearer %s
            Accept: text/event-stream

            """
                .formatted(study.port(), study.token());
        socket
            .getOutputStream()
            .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        assertTrue(socket.getInputStream().read() > 0);
        // Cut off, as when a machine falls asleep, and not closed.
        socket.setSoLinger(true, 0);
      }
    }
    Listening open = listen("a", "Kari", now());
    study.stopServing();
    while (feeds() > 0) {
      Thread.sleep(50);
    }
    open.close();
  }

  private static long feeds() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("feed"))
        .count();
  }

  @Test
  void withoutTheTokenNothingIsTold() {
    assertEquals(
        401,
        calls.send(calls.bare("/api/events").header("Accept", "text/event-stream")).statusCode());
    assertEquals(
        400,
        calls
            .send(calls.to("/api/events?after=x").header("Accept", "text/event-stream"))
            .statusCode());
  }

  private long now() {
    return study.store().lastChange();
  }

  private static int windows(JsonObject presence) {
    return presence.getJsonArray("coders").getJsonObject(0).getInt("windows");
  }

  private static List<String> names(JsonObject presence) {
    return presence.getJsonArray("coders").stream()
        .map(JsonValue::asJsonObject)
        .map(coder -> coder.getString("name"))
        .toList();
  }

  private Listening listen(String window, String coder, long after) throws IOException {
    HttpClient http = HttpClient.newHttpClient();
    try {
      HttpResponse<InputStream> response =
          http.send(
              calls
                  .to("/api/events?after=" + after)
                  .header("Accept", "text/event-stream")
                  .header(Origin.HEADER, window)
                  .header(Who.HEADER, coder)
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      assertEquals(200, response.statusCode());
      return new Listening(
          http, new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A window that listens. */
  private record Listening(HttpClient http, BufferedReader lines) implements AutoCloseable {
    JsonObject waitFor(String event) throws IOException {
      boolean wanted = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event:")) {
          wanted = line.substring(6).strip().equals(event);
        } else if (wanted && line.startsWith("data:")) {
          try (JsonReader reader = Json.createReader(new StringReader(line.substring(5)))) {
            return reader.readObject();
          }
        }
      }
      throw new IOException("The stream ended before a " + event);
    }

    @Override
    public void close() throws IOException {
      http.shutdownNow();
      lines.close();
    }
  }
}
