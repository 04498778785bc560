package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import no.kodebok.app.config.Surroundings;
import no.kodebok.app.session.HeldByServer;
import no.kodebok.app.session.ProjectLock;
import no.kodebok.coding.model.OwnJson;

/** Hands a whole command line to the server that holds the project, and prints what it answers. */
final class Forwarding {
  private static final int CONNECT_MILLIS = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long POLL_MILLIS = 50;

  private Forwarding() {}

  static int run(Context context, HeldByServer held, String... arguments) {
    try {
      JsonObject answer = ask(context.surroundings(), held.holder(), arguments);
      context.out().print(answer.getString("out"));
      context.err().print(answer.getString("err"));
      return answer.getInt("status");
    } catch (ConnectException e) {
      // It is ending, and heard nothing of this.
      if (hasLetGo(held)) {
        return Commands.run(context, arguments);
      }
      return unanswered(context, held);
    } catch (IOException | JsonException e) {
      return unanswered(context, held);
    }
  }

  private static boolean hasLetGo(HeldByServer held) {
    Instant until = Instant.now().plus(PATIENCE);
    while (ProjectLock.holder(held.project()).equals(Optional.of(held.holder()))) {
      if (Instant.now().isAfter(until)) {
        return false;
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  private static int unanswered(Context context, HeldByServer held) {
    context
        .err()
        .println(
            "The server that holds "
                + held.project()
                + " does not answer on port "
                + held.holder().port()
                + ". Is it stopping? Try again, or stop it and try again.");
    return Commands.FAILED;
  }

  private static JsonObject ask(
      Surroundings surroundings, ProjectLock.Holder holder, String... arguments)
      throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create("http://127.0.0.1:" + holder.port() + "/api/command")
                .toURL()
                .openConnection();
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("Authorization", "Bearer " + holder.token());
    String request =
        Json.createObjectBuilder()
            .add("arguments", Json.createArrayBuilder(Arrays.asList(arguments)))
            .add("directory", surroundings.directory().toString())
            .add("coder", surroundings.coder())
            .build()
            .toString();
    byte[] bytes = request.getBytes(StandardCharsets.UTF_8);
    // Without a length given, a request whose answer is lost would be sent again, and done twice.
    connection.setFixedLengthStreamingMode(bytes.length);
    try (OutputStream body = connection.getOutputStream()) {
      body.write(bytes);
    }
    try (InputStream answer = connection.getInputStream();
        JsonReader reader = OwnJson.reader(new InputStreamReader(answer, StandardCharsets.UTF_8))) {
      return reader.readObject();
    }
  }
}
