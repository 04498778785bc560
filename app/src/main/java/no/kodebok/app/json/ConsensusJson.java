package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import no.kodebok.coding.agreement.ConsensusPlace;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;

/** A place where a code is used by some coders, with the words around it. */
public final class ConsensusJson {
  /** Where paragraphs are long, so many characters before and behind are enough to judge by. */
  private static final int AROUND = 400;

  private ConsensusJson() {}

  public static JsonObjectBuilder write(ConsensusPlace place, SourceText text, ProjectNames names) {
    TextRange around = around(place.range(), text);
    JsonArrayBuilder byCoder = Json.createArrayBuilder();
    place.byCoder().forEach(ranges -> byCoder.add(ranges(ranges)));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("codeId", place.code().toString())
            .add("code", place.path().toString())
            .add("sourceId", place.source().toString())
            .add("source", names.source(place.source()))
            .add("start", place.range().start())
            .add("end", place.range().end())
            .add("lines", JsonParts.lines(text.lines(place.range())))
            .add("byCoder", byCoder)
            .add("consensus", ranges(place.consensus()))
            .add("agreed", place.agreed())
            .add("settled", place.settled())
            .add("aroundStart", around.start())
            .add("around", around.in(text.text()));
    DecidedPlace decision = place.decision();
    if (decision == null) {
      return json.addNull("decision");
    }
    return json.add(
        "decision",
        Json.createObjectBuilder()
            .add("choice", decision.choice().id())
            .add("coder", names.coder(decision.coder()))
            .add("at", decision.at().toString()));
  }

  private static JsonArrayBuilder ranges(List<TextRange> ranges) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    ranges.forEach(
        range -> list.add(Json.createArrayBuilder().add(range.start()).add(range.end())));
    return list;
  }

  /** The paragraphs that the place touches, cut where they are long. */
  private static TextRange around(TextRange range, SourceText text) {
    List<Segment> touched = text.segments(range);
    int start = touched.isEmpty() ? range.start() : touched.getFirst().range().start();
    int end = touched.isEmpty() ? range.end() : touched.getLast().range().end();
    return new TextRange(
        whole(text.text(), Math.max(Math.min(start, range.start()), range.start() - AROUND)),
        whole(text.text(), Math.min(Math.max(end, range.end()), range.end() + AROUND)));
  }

  /** Not within a character of two units. */
  private static int whole(String text, int at) {
    return at > 0
            && at < text.length()
            && Character.isHighSurrogate(text.charAt(at - 1))
            && Character.isLowSurrogate(text.charAt(at))
        ? at - 1
        : at;
  }
}
