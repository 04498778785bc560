package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import no.kodebok.app.config.Surroundings;

/** Runs command lines in a folder, as a user would. */
public final class CommandLines {
  private final Path folder;
  private final String coder;

  public CommandLines(Path folder) {
    this(folder, "Kari");
  }

  /** Whose commands name nobody as their coder. */
  CommandLines(Path folder, String coder) {
    this.folder = folder;
    this.coder = coder;
  }

  /** What a command printed and its exit status. */
  public record Result(int status, String out, String err) {
    JsonObject json() {
      assertEquals(0, status, err);
      try (JsonReader reader = Json.createReader(new StringReader(out))) {
        return reader.readObject();
      }
    }
  }

  public Result run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    LocalContext context =
        new LocalContext(
            new Surroundings(coder, folder.resolve("cache"), folder),
            new PrintWriter(out),
            new PrintWriter(err));
    int status = Commands.run(context, arguments);
    context.out().flush();
    context.err().flush();
    return new Result(status, out.toString(), err.toString());
  }

  /** Runs a command that must go well. */
  public Result ok(String... arguments) {
    Result result = run(arguments);
    assertEquals(0, result.status(), String.join(" ", arguments) + ": " + result.err());
    return result;
  }

  public JsonObject json(String... arguments) {
    String[] withJson = Arrays.copyOf(arguments, arguments.length + 1);
    withJson[arguments.length] = "--json";
    return run(withJson).json();
  }

  public Path file(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
