package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Asks the server, as the screen does unless a test says otherwise. */
final class Calls {
  private final ServedStudy study;
  private final HttpClient http = HttpClient.newHttpClient();

  Calls(ServedStudy study) {
    this.study = study;
  }

  /** A request with the token and nothing else. */
  HttpRequest.Builder to(String path) {
    return bare(path).header("Authorization", "Bearer " + study.token());
  }

  HttpRequest.Builder bare(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + study.port() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(String path) {
    return send(to(path), HttpResponse.BodyHandlers.ofByteArray());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path) {
    return send(to(path).GET());
  }

  HttpResponse<String> post(String path, String body) {
    return send(
        to(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** As the one of that name, which is percent-encoded. */
  HttpResponse<String> post(String path, String body, String coder) {
    return send(
        to(path)
            .header("Content-Type", "application/json")
            .header(Who.HEADER, coder)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> patch(String path, String body) {
    return send(
        to(path)
            .header("Content-Type", "application/json")
            .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> delete(String path) {
    return send(to(path).header("Content-Type", "application/json").DELETE());
  }

  HttpResponse<String> code(int start, int end, String path) {
    return post(
        "/api/codings",
        "{\"sourceId\":\"%s\",\"start\":%d,\"end\":%d,\"codePath\":\"%s\",\"create\":true}"
            .formatted(study.interview().id(), start, end, path));
  }

  JsonObject search(String query) {
    return json(get("/api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
  }

  static JsonObject json(HttpResponse<String> response) {
    try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
      return reader.readObject();
    }
  }

  static JsonObject ok(HttpResponse<String> response) {
    assertEquals(2, response.statusCode() / 100, response.body());
    return json(response);
  }
}
