package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.kodebok.app.exchange.ProjectMerging;
import no.kodebok.app.exchange.ProjectMerging.Merged;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.blind.BlindReason;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.merging.MergeReport;
import no.kodebok.coding.merging.MergeReport.Conflict;
import no.kodebok.coding.merging.MergeReport.LeftOut;
import no.kodebok.coding.merging.MergeReport.Recognised;
import no.kodebok.coding.merging.MergeReport.Renamed;
import no.kodebok.coding.merging.MergeReport.Unplaced;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "merge",
    description = {
      "Take over what was done in another project file, such as a colleague's copy.",
      "Texts are matched by their words, codes by id or path, coders and cases by id or name;"
          + " nothing comes twice. Surveys are matched by id, by name and case id, or by their answers;"
          + " answers that are missing here come along, and those that differ are listed. Where a text"
          + " differs, a coding is placed only if its words are found just once; the others are listed."
          + " What both changed stays as it is here, and is listed. One step, which `undo` takes back."
    })
final class MergeCommand extends ProjectCommand {
  @Parameters(index = "1", paramLabel = "OTHER", description = "The other project file.")
  @SuppressWarnings("NullAway.Init")
  private Path other;

  @Option(names = "--dry-run", description = "Only tell what would happen.")
  private boolean dryRun;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    if (session.isBlind()) {
      throw BlindReason.merging();
    }
    ProjectMerging merging = new ProjectMerging(session.store());
    Path file = resolve(other);
    Merged merged = dryRun ? merging.preview(file) : merging.merge(file, coder.name(context()));
    if (json()) {
      print(json(merged));
    } else {
      tell(merged);
    }
    return 0;
  }

  private JsonObject json(Merged merged) {
    MergeReport report = merged.report();
    JsonArrayBuilder conflicts = Json.createArrayBuilder();
    for (Conflict one : report.conflicts()) {
      conflicts.add(
          Json.createObjectBuilder()
              .add("kind", one.kind())
              .add("name", one.name())
              .add("field", one.field())
              .add("own", one.own())
              .add("other", one.other()));
    }
    JsonArrayBuilder unplaced = Json.createArrayBuilder();
    for (Unplaced one : report.unplaced()) {
      unplaced.add(
          Json.createObjectBuilder()
              .add("source", one.source())
              .add("code", one.code())
              .add("coder", one.coder())
              .add("start", one.range().start())
              .add("end", one.range().end())
              .add("text", one.text())
              .add("reason", one.why().id()));
    }
    JsonArrayBuilder leftOut = Json.createArrayBuilder();
    for (LeftOut one : report.leftOut()) {
      leftOut.add(Json.createObjectBuilder().add("kind", one.kind()).add("name", one.name()));
    }
    JsonArrayBuilder renamed = Json.createArrayBuilder();
    for (Renamed one : report.renamed()) {
      renamed.add(Json.createObjectBuilder().add("name", one.name()).add("here", one.here()));
    }
    JsonArrayBuilder recognised = Json.createArrayBuilder();
    for (Recognised one : report.recognised()) {
      recognised.add(
          Json.createObjectBuilder()
              .add("kind", one.kind())
              .add("name", one.name())
              .add("here", one.here())
              .add("by", one.by()));
    }
    JsonObjectBuilder object = Json.createObjectBuilder().add("dryRun", dryRun);
    HistoryEntry step = merged.step();
    if (step == null) {
      object.addNull("change");
    } else {
      object.add("change", step.number());
    }
    return object
        .add("added", counts(report.added()))
        .add("changed", counts(report.changed()))
        .add("same", counts(report.same()))
        .add("removedHere", counts(report.removedHere()))
        .add("reanchored", report.codingsReanchored())
        .add("conflicts", conflicts)
        .add("unplaced", unplaced)
        .add("leftOut", leftOut)
        .add("renamed", renamed)
        .add("recognised", recognised)
        .build();
  }

  private static JsonObject counts(Map<String, Integer> counts) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    counts.forEach(object::add);
    return object.build();
  }

  private void tell(Merged merged) {
    MergeReport report = merged.report();
    if (report.isNothingNew()) {
      out().println("There is nothing new in it; the project is as it was.");
    } else {
      out().println((dryRun ? "Would add: " : "Added: ") + words(report.added()) + ".");
      if (!report.changed().isEmpty()) {
        out()
            .println(
                (dryRun ? "Would take over: " : "Taken over: ") + words(report.changed()) + ".");
      }
    }
    line("In both already: ", report.same());
    line("Removed here before, and not brought back: ", report.removedHere());
    if (report.codingsReanchored() > 0) {
      out()
          .println(
              report.codingsReanchored()
                  + " codings of texts that differ were found at their words.");
    }
    for (Renamed one : report.renamed()) {
      out()
          .println(
              "Something else has the name \"%s\" here; it is \"%s\" now."
                  .formatted(one.name(), one.here()));
    }
    list(
        "Known by what is in them:",
        report.recognised().stream()
            .map(one ->
                "%s \"%s\" is \"%s\" here, by its %s"
                    .formatted(one.kind(), one.name(), one.here(), one.by()))
            .toList());
    list(
        "Kept as they are here, though the other project says otherwise:",
        report.conflicts().stream()
            .map(one ->
                "%s %s, %s: \"%s\"; there: \"%s\""
                    .formatted(
                        one.kind(), one.name(), one.field(), line(one.own()), line(one.other())))
            .toList());
    list(
        "Codings without a place here:",
        report.unplaced().stream()
            .map(one ->
                "%s, %d–%d, %s (%s): \"%s\" (%s)"
                    .formatted(
                        one.source(),
                        one.range().start(),
                        one.range().end(),
                        one.code(),
                        one.coder(),
                        line(one.text()),
                        why(one.why())))
            .toList());
    list(
        "Not taken along:",
        report.leftOut().stream().map(one -> one.kind() + " " + one.name()).toList());
  }

  private void line(String start, Map<String, Integer> counts) {
    if (!counts.isEmpty()) {
      out().println(start + words(counts) + ".");
    }
  }

  private void list(String head, List<String> lines) {
    if (!lines.isEmpty()) {
      out().println(head);
      lines.forEach(line -> out().println("  " + line));
    }
  }

  private static String words(Map<String, Integer> counts) {
    return String.join(
        ", ",
        counts.entrySet().stream()
            .map(count ->
                count.getValue()
                    + " "
                    + count
                        .getKey()
                        .replaceAll("([A-Z])", " $1")
                        .toLowerCase(java.util.Locale.ROOT))
            .toList());
  }

  private static String line(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= 80
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 79)) + "…";
  }

  private static String why(MergeReport.Why why) {
    return switch (why) {
      case NOT_FOUND -> "the words are not in the text here";
      case SEVERAL_TIMES -> "the words are several times in the text here";
      case NO_SOURCE -> "there is no such answer here";
      case CODE_REMOVED -> "the code was removed here";
    };
  }

  @Override
  boolean writes() {
    return !dryRun;
  }
}
