package no.kodebok.app.cli;

import java.nio.file.Path;
import java.util.List;
import no.kodebok.app.session.FileSettings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.blind.BlindReason;
import no.kodebok.coding.joint.JointDisplay;
import no.kodebok.coding.joint.JointDisplay.Group;
import no.kodebok.coding.joint.JointMaker;
import no.kodebok.coding.joint.JointMark;
import no.kodebok.coding.joint.JointMarks;
import no.kodebok.coding.joint.JointRequest;
import no.kodebok.coding.joint.JointRequest.Literature;
import no.kodebok.coding.joint.LiteratureNotes;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.quotes.MaskLetters;
import no.kodebok.coding.report.PlanReader;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.tables.TableRequest;
import no.kodebok.coding.tables.layout.FigureText;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.json.JointJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "joint",
    description = {
      "Make a joint display: a survey table beside quotes of the same theme and the same groups.",
      "The values of --columns are the groups; passages in documents of no case are literature."
    },
    footer = {
      "",
      "PLAN is the joint item of a table plan: {\"table\":{\"rows\":\"d1\",\"columns\":[\"rolle\"]},"
          + "\"quotes\":{\"code\":\"Barrierer\",\"by\":\"rolle\",\"max\":5},\"literature\":"
          + "[{\"group\":\"leder\",\"text\":\"…\",\"reference\":\"…\"}],\"registers\":[\"…\"]}",
      "",
      "--mark says how the survey and the quotes of a group go together, as the researcher sees it:"
          + " --mark \"leder=diverging: why\"; converging, diverging or silent; nothing behind the ="
          + " takes the mark away; * is all together."
    })
final class JointCommand extends ProjectCommand {
  private static final String ALL = "*";

  @Option(names = "--rows", paramLabel = "VAR", description = "What the survey's table counts.")
  private @Nullable String rows;

  @Option(names = "--columns", paramLabel = "VAR", description = "The groups.")
  private @Nullable String columns;

  @Option(names = "--code", paramLabel = "PATH", description = "The theme, with its children.")
  private @Nullable String code;

  @Option(
      names = "--quotes-by",
      paramLabel = "VAR",
      description = "The variable that groups those who are quoted (otherwise that of --columns).")
  private @Nullable String quotesBy;

  @Option(names = "--where", paramLabel = "EXPR", description = "Quote only cases that fit.")
  private @Nullable String where;

  @Option(names = "--filter", paramLabel = "EXPR", description = "Count only those who fit.")
  private @Nullable String filter;

  @Option(names = "--weight", paramLabel = "VAR", description = "The sampling weight.")
  private @Nullable String weight;

  @Option(names = "--max", paramLabel = "N", description = "At most N quotes in a group.")
  private @Nullable Integer max;

  @Option(
      names = "--register",
      paramLabel = "NAME",
      description = "A published table of the project, as a further column; may be repeated.")
  private List<String> registers = List.of();

  @Option(names = "--plan", paramLabel = "PLAN", description = "All of this from a JSON file.")
  private @Nullable Path plan;

  @Option(
      names = "--mark",
      paramLabel = "GROUP=KIND[: WHY]",
      description = "Mark a group, and show the display with it.")
  private @Nullable String mark;

  @Option(
      names = "--literature",
      paramLabel = "GROUP=TEXT",
      description =
          "Note what others write on the theme for a group, and show the display with it; nothing"
              + " behind the = takes the note away. * is all together.")
  private @Nullable String literature;

  @Option(
      names = "--reference",
      paramLabel = "TEXT",
      description = "With --literature: where it is written.")
  private @Nullable String reference;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write the display to this .xlsx, .docx or .json file.")
  private @Nullable Path file;

  @Mixin private final AttributionOptions attribution = new AttributionOptions();
  @Mixin private final CoderOption coder = new CoderOption();

  private boolean wrote;

  @Override
  int run(ProjectSession session) {
    ProjectStore store = session.store();
    Project project = store.project();
    JointRequest request = request();
    JointDisplay display = JointMaker.make(store, request, project.language());
    if (mark != null) {
      if (session.isBlind()) {
        throw BlindReason.mark();
      }
      mark(store, display, mark);
      display = JointMaker.make(store, request, project.language());
    }
    if (literature != null) {
      if (session.isBlind()) {
        throw BlindReason.mark();
      }
      note(store, display, literature);
      display = JointMaker.make(store, request, project.language());
    } else if (reference != null) {
      throw new WrongUseException("--reference belongs to --literature.");
    }
    MaskLetters letters = MaskLetters.of(store);
    JointDisplay printed = JointMaker.printed(store, request, project.language(), letters);
    wrote =
        KeptLetters.around(
                store, coder.name(context()), letters.given(), () -> show(printed, project))
            || mark != null
            || literature != null;
    return 0;
  }

  private void show(JointDisplay display, Project project) {
    if (file != null) {
      Path target = resolve(file);
      Exporters.installed()
          .write(new Report.Joint(display), FileSettings.of(project, Version.number()), target);
      context().err().println("Wrote " + target + ".");
    }
    if (json()) {
      print(JointJson.of(display));
    } else if (file == null) {
      print(display);
    }
  }

  private JointRequest request() {
    if (plan != null) {
      if (rows != null || columns != null || code != null) {
        throw new WrongUseException("Give either a --plan, or --rows, --columns and --code.");
      }
      Path path = resolve(plan);
      return PlanReader.joint(ReportCommand.text(path), String.valueOf(path.getFileName()))
          .request()
          .map(request -> request.asking(attribution.asked()))
          .orElseThrow(() ->
              new KodebokException(
                  path
                      + ": a joint display needs a \"code\" in its quotes, and has one variable in"
                      + " the columns of its table."));
    }
    if (rows == null || code == null) {
      throw new WrongUseException("Say what to show: --rows VAR and --code PATH, or a --plan.");
    }
    if (max != null && max < 1) {
      throw new WrongUseException("--max takes a number, 1 or more.");
    }
    String[] groups = columns == null ? new String[0] : new String[] {columns};
    return new JointRequest(
        TableRequest.of(rows, groups).withFilter(filter).withWeight(weight),
        quotesBy,
        CodePath.parse(code),
        where,
        max == null ? 0 : max,
        attribution.asked(),
        List.of(),
        registers);
  }

  private void mark(ProjectStore store, JointDisplay display, String written) {
    int equals =
        written.lastIndexOf(
            '=', written.indexOf(':') < 0 ? written.length() : written.indexOf(':'));
    if (equals < 0) {
      throw new WrongUseException("--mark is a group, =, and converging, diverging or silent.");
    }
    String name = written.substring(0, equals).strip();
    String said = written.substring(equals + 1).strip();
    int colon = said.indexOf(':');
    String kind = (colon < 0 ? said : said.substring(0, colon)).strip();
    String note = colon < 0 ? "" : said.substring(colon + 1).strip();
    Group group = group(display, name);
    JointMark wanted =
        said.isEmpty()
            ? null
            : new JointMark(
                JointMark.Kind.of(kind)
                    .orElseThrow(() ->
                        new WrongUseException(
                            "--mark takes converging, diverging or silent, not \"" + kind + "\".")),
                note);
    store.write(coder.name(context()), JointMarks.mark(display, group.key(), wanted));
  }

  private void note(ProjectStore store, JointDisplay display, String written) {
    int equals = written.indexOf('=');
    if (equals < 0) {
      throw new WrongUseException("--literature is a group, =, and what others write.");
    }
    Group group = group(display, written.substring(0, equals).strip());
    store.write(
        coder.name(context()),
        LiteratureNotes.write(
            display,
            group.key(),
            written.substring(equals + 1),
            reference == null ? "" : reference));
  }

  private static Group group(JointDisplay display, String name) {
    if (name.equals(ALL)) {
      return display.groups().getLast();
    }
    return display.groups().stream()
        .filter(one -> one.key() == null ? one.label().equalsIgnoreCase(name) : isNamed(one, name))
        .findFirst()
        .orElseThrow(() ->
            new KodebokException(
                NearestNames.sentence(
                    "group", name, display.groups().stream().map(Group::label).toList())));
  }

  private static boolean isNamed(Group group, String name) {
    return name.equals(group.key()) || group.label().equalsIgnoreCase(name);
  }

  private void print(JointDisplay display) {
    FigureText figures = new FigureText(display.language());
    for (Group group : display.groups()) {
      JointMark mark = group.mark();
      String marked = mark == null ? "" : " [" + mark.kind().id() + "]";
      out().println(group.label() + marked);
      for (int i = 0; i < display.lines().size(); i++) {
        String figure = figures.of(group.figures().get(i));
        if (!figure.isEmpty()) {
          out().println("    " + display.lines().get(i).label() + ": " + figure);
        }
      }
      out().println("    %d passages of %d people".formatted(group.passages(), group.people()));
      group
          .quotes()
          .forEach(quote ->
              out()
                  .println(
                      "    «%s» – %s"
                          .formatted(quote.edited().replaceAll("\\s+", " "), quote.attribution())));
      for (Literature one : group.allLiterature()) {
        String where = one.reference().isBlank() ? "" : " (" + one.reference() + ")";
        out().println("    " + one.text().replaceAll("\\s+", " ") + where);
      }
    }
  }

  @Override
  boolean writes() {
    return wrote;
  }
}
