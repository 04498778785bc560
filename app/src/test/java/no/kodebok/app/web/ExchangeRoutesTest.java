package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project goes to other programs from the screen, too. */
@SuppressWarnings("NullAway.Init")
class ExchangeRoutesTest {
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
  void theProjectIsDownloadedWithWhatTheFileDoesNotHold() throws IOException {
    Calls.ok(calls.code(0, 5, "Tid"));
    HttpResponse<byte[]> sent = calls.bytes("/api/project/export?format=qdpx&language=nn");
    assertEquals(200, sent.statusCode());
    String name = sent.headers().firstValue("Content-Disposition").orElse("");
    assertTrue(name.contains("studie-20") && name.endsWith(".qdpx"), name);
    String losses =
        URLDecoder.decode(
            sent.headers().firstValue("X-Kodebok-Losses").orElse(""), StandardCharsets.UTF_8);
    assertTrue(losses.contains("blir ikkje med"), losses);
    Path file = Files.write(folder.resolve("sendt.qdpx"), sent.body());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String project =
          new String(
              zip.getInputStream(zip.getEntry("project.qde")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertTrue(project.contains("name=\"Tid\""), project);
    }
  }

  @Test
  void anotherFormatIsRefused() {
    assertEquals(400, calls.bytes("/api/project/export?format=exe").statusCode());
  }
}
