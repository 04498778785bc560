package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** Who speaks in a source: how often, and which words come first. */
public final class SpeakersJson {
  private static final int FIRST_WORDS = 120;

  private SpeakersJson() {}

  private static final class Speaker {
    private final boolean interviewer;
    private final String first;
    private int turns;
    private int characters;

    Speaker(boolean interviewer, String first) {
      this.interviewer = interviewer;
      this.first = first;
    }
  }

  /** The source's case, and its speakers in the order in which they begin. */
  public static JsonObjectBuilder write(ProjectReader project, Source source, ProjectNames names) {
    SourceText text = project.text(source.id());
    Map<String, Speaker> speakers = new LinkedHashMap<>();
    for (Segment segment : text.segments()) {
      String name = segment.speaker();
      if (name != null) {
        String words = segment.range().in(text.text());
        Speaker speaker =
            speakers.computeIfAbsent(name, n -> new Speaker(segment.interviewer(), first(words)));
        speaker.turns++;
        speaker.characters += words.length();
      }
    }
    Map<String, UUID> bound = names.speakers().bound(source);
    JsonArrayBuilder array = Json.createArrayBuilder();
    speakers.forEach((name, speaker) -> array.add(write(name, speaker, bound.get(name), names)));
    return JsonParts.addOrNull(
            Json.createObjectBuilder().add("id", source.id().toString()).add("name", source.name()),
            "case",
            names.caseName(source.caseId()))
        .add("speakers", array);
  }

  private static JsonObjectBuilder write(
      String name, Speaker speaker, @Nullable UUID caseId, ProjectNames names) {
    return JsonParts.addOrNull(
        Json.createObjectBuilder()
            .add("speaker", name)
            .add("interviewer", speaker.interviewer)
            .add("turns", speaker.turns)
            .add("length", speaker.characters)
            .add("first", speaker.first),
        "case",
        names.caseName(caseId));
  }

  private static String first(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    if (line.length() <= FIRST_WORDS) {
      return line;
    }
    int end =
        Character.isHighSurrogate(line.charAt(FIRST_WORDS - 1)) ? FIRST_WORDS - 1 : FIRST_WORDS;
    return line.substring(0, end) + "…";
  }
}
