package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import no.kodebok.app.exchange.CodePassages;
import no.kodebok.app.json.ComparisonJson;
import no.kodebok.app.json.HistoryJson;
import no.kodebok.app.session.FileSettings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodebookComparison;
import no.kodebok.coding.codebook.CodebookComparison.Difference;
import no.kodebok.coding.codebook.MergedCodes;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.CodebookVersion;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.codebook.CodebookSheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "codebook",
    description = {
      "Change the codebook, keep versions of it, or write it to a file.",
      "",
      "  add PATH                        a code, with the codes above it",
      "  describe PATH                   its definition and the like, by options",
      "  rename PATH NAME",
      "  move PATH [--under PATH]        without --under to the top of the tree",
      "  merge PATH… --into PATH",
      "  split PATH --to PATH --coding ID…",
      "  remove PATH [--with-codings]",
      "  freeze NAME                     keep the codebook as it is under a name",
      "  versions",
      "  compare VERSION [VERSION]       with the codebook as it is, or another version",
      "  export -o FILE                  .docx, .xlsx, .csv, .json or .qdc; in the first three with",
      "                                  --examples N passages of each code",
      ""
    })
final class CodebookCommand extends ProjectCommand {
  /** What can be done; the names are those of the command line. */
  private enum Action {
    add,
    describe,
    rename,
    move,
    merge,
    split,
    remove,
    freeze,
    versions,
    compare,
    export
  }

  @Parameters(index = "1", paramLabel = "ACTION", description = "${COMPLETION-CANDIDATES}")
  @SuppressWarnings("NullAway.Init")
  private Action action;

  @Parameters(
      index = "2..*",
      paramLabel = "WHAT",
      description = "Codes by their paths, such as Barrierer/Regelverk, or names.")
  private List<String> what = new ArrayList<>();

  @Mixin private final CodeTextOptions text = new CodeTextOptions();

  @Option(names = "--under", paramLabel = "PATH", description = "move: the code above.")
  private @Nullable String under;

  @Option(
      names = "--place",
      paramLabel = "N",
      description = "move: place among the codes there, from 1 (default: last).")
  private @Nullable Integer place;

  @Option(names = "--into", paramLabel = "PATH", description = "merge: the code that remains.")
  private @Nullable String into;

  @Option(names = "--to", paramLabel = "PATH", description = "split: the other code.")
  private @Nullable String to;

  @Option(
      names = "--coding",
      paramLabel = "ID",
      split = ",",
      description = "split: codings that go to the other code; their ids or the beginnings.")
  private List<String> codings = new ArrayList<>();

  @Option(names = "--with-codings", description = "remove: with the codings of the code.")
  private boolean withCodings;

  @Option(names = "-o", paramLabel = "FILE", description = "export: the file to write.")
  private @Nullable Path file;

  @Option(
      names = "--examples",
      paramLabel = "N",
      description =
          "export: so many coded passages of each code, in .docx, .xlsx and .csv (default:"
              + " none).")
  private int examples;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    ProjectStore store = session.store();
    switch (action) {
      case versions -> listVersions(store);
      case compare -> compare(store);
      case export -> export(store);
      default -> {
        HistoryEntry entry = store.write(coder.name(context()), edit(store));
        if (json()) {
          print(HistoryJson.write(entry));
        } else {
          out().println(HistoryJson.what(entry.changes()) + ".");
        }
      }
    }
    return 0;
  }

  @Override
  boolean writes() {
    return true;
  }

  private Edit edit(ProjectStore store) {
    Codebook codebook = store.codebook();
    return switch (action) {
      case add -> text.isGiven() ? addDescribed() : CodeEdits.addCode(path(one()));
      case describe -> CodeEdits.revise(id(codebook, one()), text.text(null));
      case rename -> {
        expect(2, "the code's path and its new name");
        yield CodeEdits.revise(id(codebook, what.getFirst()), text.text(what.getLast()));
      }
      case move -> {
        UUID parent = under == null ? null : id(codebook, under);
        int last = parent == null ? codebook.roots().size() : codebook.children(parent).size();
        yield CodeEdits.move(id(codebook, one()), parent, place == null ? last : place - 1);
      }
      case merge -> {
        if (what.isEmpty()) {
          throw new WrongUseException("Name the codes to merge, and the one that remains: --into.");
        }
        Set<UUID> from = new HashSet<>();
        what.forEach(path -> from.add(id(codebook, path)));
        yield CodeEdits.merge(id(codebook, given(into, "--into")), from);
      }
      case split -> {
        UUID code = id(codebook, one());
        yield CodeEdits.split(code, path(given(to, "--to")), chosen(store, code));
      }
      case remove -> CodeEdits.removeCode(id(codebook, one()), withCodings);
      case freeze -> CodeEdits.freeze(one());
      default -> throw new IllegalStateException("No edit: " + action);
    };
  }

  /** The code and what is said of it, in one step. */
  private Edit addDescribed() {
    return CodeEdits.addCode(path(one()), text.text(null));
  }

  private Set<UUID> chosen(ProjectStore store, UUID code) {
    List<Coding> all = store.codings(new CodingFilter(Set.of(code), null, null));
    Set<UUID> chosen = new HashSet<>();
    for (String id : codings) {
      List<Coding> found =
          all.stream().filter(coding -> coding.id().toString().startsWith(id)).toList();
      if (found.size() != 1) {
        throw new KodebokException(
            "%s codings of this code have an id that begins with \"%s\"."
                .formatted(found.isEmpty() ? "No" : found.size(), id));
      }
      chosen.add(found.getFirst().id());
    }
    return chosen;
  }

  private void listVersions(ProjectStore store) {
    if (json()) {
      JsonArrayBuilder versions = Json.createArrayBuilder();
      for (CodebookVersion version : store.codebookVersions()) {
        versions.add(
            Json.createObjectBuilder()
                .add("id", version.id().toString())
                .add("name", version.name())
                .add("codes", version.codes().size())
                .add("at", version.at().toString()));
      }
      print(Json.createObjectBuilder().add("versions", versions).build());
      return;
    }
    TextTable table = new TextTable("version", "codes", "frozen");
    for (CodebookVersion version : store.codebookVersions()) {
      table.row(version.name(), version.codes().size(), version.at().toString().substring(0, 10));
    }
    table.print(out());
  }

  private void compare(ProjectStore store) {
    if (what.isEmpty() || what.size() > 2) {
      throw new WrongUseException("Name one or two versions to compare.");
    }
    CodebookVersion from = version(store, what.getFirst());
    CodebookVersion later = what.size() == 2 ? version(store, what.getLast()) : null;
    List<Code> now = later == null ? store.codebook().codes() : later.codes();
    CodebookComparison comparison = CodebookComparison.of(from.codes(), now, MergedCodes.of(store));
    if (json()) {
      print(ComparisonJson.write(from.name(), later == null ? null : later.name(), comparison));
      return;
    }
    TextTable table = new TextTable("code", "what", "before", "after");
    for (Difference difference : comparison.differences()) {
      table.row(
          String.valueOf(
              difference.pathAfter() == null ? difference.pathBefore() : difference.pathAfter()),
          difference.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          difference.before(),
          difference.after());
    }
    table.print(out());
  }

  private static CodebookVersion version(ProjectStore store, String name) {
    List<CodebookVersion> versions = store.codebookVersions();
    return versions.stream()
        .filter(version -> version.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            new KodebokException(
                NearestNames.sentence(
                    "version", name, versions.stream().map(CodebookVersion::name).toList())));
  }

  private void export(ProjectStore store) {
    Path target = resolve(Path.of(given(file == null ? null : file.toString(), "-o")));
    Exporters.installed()
        .write(
            new Report.Codes(
                new CodebookSheet(
                    store.codebook(),
                    store.counts().codingsByCode(),
                        CodePassages.of(store, examples))
                    .knownAs(store.counterparts())),
            FileSettings.of(store.project(), Version.number()),
            target);
    if (json()) {
      print(Json.createObjectBuilder().add("file", target.toString()).build());
    } else {
      out().println("Wrote the codebook to " + target + ".");
    }
  }

  private String one() {
    expect(1, "one code or name");
    return what.getFirst();
  }

  private void expect(int count, String words) {
    if (what.size() != count) {
      throw new WrongUseException("`codebook P " + action + "` takes " + words + ".");
    }
  }

  private String given(@Nullable String value, String option) {
    if (value == null) {
      throw new WrongUseException("`codebook P " + action + "` needs " + option + ".");
    }
    return value;
  }

  private static CodePath path(String written) {
    return CodePath.parse(written);
  }

  private static UUID id(Codebook codebook, String written) {
    return codebook.get(path(written)).id();
  }
}
