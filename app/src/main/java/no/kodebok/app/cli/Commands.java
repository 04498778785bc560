package no.kodebok.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import no.kodebok.app.session.HeldByServer;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.search.QueryException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's commands, and how they are run. */
public final class Commands {
  static final int FAILED = 1;
  static final int WRONG_USE = 2;

  private static final Map<String, Supplier<BaseCommand>> COMMANDS = commands();

  private Commands() {}

  private static Map<String, Supplier<BaseCommand>> commands() {
    Map<String, Supplier<BaseCommand>> all = new TreeMap<>();
    all.put("agreement", AgreementCommand::new);
    all.put("attach", AttachCommand::new);
    all.put("attribution", AttributionCommand::new);
    all.put("autocode", AutocodeCommand::new);
    all.put("backup", BackupCommand::new);
    all.put("cases", CasesCommand::new);
    all.put("chart", ChartCommand::new);
    all.put("check", CheckCommand::new);
    all.put("choose", ChooseCommand::new);
    all.put("code", CodeCommand::new);
    all.put("coders", CodersCommand::new);
    all.put("codebook", CodebookCommand::new);
    all.put("codes", CodesCommand::new);
    all.put("codings", CodingsCommand::new);
    all.put("completion", CompletionCommand::new);
    all.put("coverage", CoverageCommand::new);
    all.put("demo", DemoCommand::new);
    all.put("export", ExportCommand::new);
    all.put("derive", DeriveCommand::new);
    all.put("framework", FrameworkCommand::new);
    all.put("import", ImportCommand::new);
    all.put("joint", JointCommand::new);
    all.put("log", LogCommand::new);
    all.put("matrix", MatrixCommand::new);
    all.put("memo", MemoCommand::new);
    all.put("merge", MergeCommand::new);
    all.put("new", NewCommand::new);
    all.put("nonresponse", NonresponseCommand::new);
    all.put("propose-quotes", ProposeQuotesCommand::new);
    all.put("prose", ProseCommand::new);
    all.put("quotes", QuotesCommand::new);
    all.put("redo", RedoCommand::new);
    all.put("repairs", RepairsCommand::new);
    all.put("report", ReportCommand::new);
    all.put("restore", RestoreCommand::new);
    all.put("revise", ReviseCommand::new);
    all.put("saturation", SaturationCommand::new);
    all.put("search", SearchCommand::new);
    all.put("serve", ServeCommand::new);
    all.put("settings", SettingsCommand::new);
    all.put("show", ShowCommand::new);
    all.put("sources", SourcesCommand::new);
    all.put("synonyms", SynonymsCommand::new);
    all.put("suggest", SuggestCommand::new);
    all.put("table", TableCommand::new);
    all.put("transcript", TranscriptCommand::new);
    all.put("train", TrainCommand::new);
    all.put("typology", TypologyCommand::new);
    all.put("uncode", UncodeCommand::new);
    all.put("undo", UndoCommand::new);
    all.put("variables", VariablesCommand::new);
    all.put("words", WordsCommand::new);
    all.put("weigh", WeighCommand::new);
    return all;
  }

  @Command(
      name = "kodebok",
      description = {
        "The workbench for research that combines questionnaires and interviews.",
        "P is a project file, such as study.kodebok.",
        ""
      },
      versionProvider = Version.class,
      mixinStandardHelpOptions = true,
      footer = {"", "More about a command: kodebok help COMMAND"},
      synopsisSubcommandLabel = "COMMAND")
  private static final class Program {}

  /** Runs one command line and returns the exit status: 0, 1 for a failure, 2 for wrong use. */
  public static int run(Context context, String... arguments) {
    CommandLine line = commandLine(context, arguments);
    line.setOut(context.out());
    line.setErr(context.err());
    line.setParameterExceptionHandler((failure, given) -> {
      context.err().println(sentence(failure));
      context
          .err()
          .println(
              "See `" + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help`.");
      return WRONG_USE;
    });
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> failed(context, command, failure, arguments));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError e) {
      context
          .err()
          .println(
              "There is not enough memory for this. Give more with KODEBOK_JAVA_OPTS=-Xmx8g; the"
                  + " project is as it was.");
      return FAILED;
    } catch (StackOverflowError | LinkageError e) {
      context.err().println(inTheProgramItself(e));
      return FAILED;
    }
  }

  private static String sentence(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched
        && failure.getCommandLine().getParent() == null
        && !unmatched.isUnknownOption()) {
      return NearestNames.sentence(
          "command",
          unmatched.getUnmatched().getFirst(),
          COMMANDS.keySet().stream().filter(name -> !name.equals("train")).toList());
    }
    return String.valueOf(failure.getMessage());
  }

  /** Builds only the command that is asked for: building all of them takes a third of the start. */
  private static CommandLine commandLine(Context context, String... arguments) {
    CommandLine program = new CommandLine(new Program());
    Optional<String> named =
        Arrays.stream(arguments)
            .filter(argument -> !argument.startsWith("-"))
            .findFirst()
            .filter(COMMANDS::containsKey);
    List<String> needed = named.map(List::of).orElseGet(() -> List.copyOf(COMMANDS.keySet()));
    for (String name : needed) {
      BaseCommand command = COMMANDS.getOrDefault(name, CompletionCommand::new).get();
      command.in(context);
      program.addSubcommand(name, command);
    }
    for (String name : List.of("search", "autocode", "derive")) {
      CommandLine search = program.getSubcommands().get(name);
      if (search != null) {
        // A query may begin with a word to leave out, such as -leder, and a recipe with a minus.
        search
            .setUnmatchedOptionsArePositionalParams(true)
            .setPosixClusteredShortOptionsAllowed(false);
      }
    }
    if (named.isEmpty()) {
      program.addSubcommand("help", new CommandLine.HelpCommand());
    }
    program.setCaseInsensitiveEnumValuesAllowed(true);
    // A quote or query may begin with @; it is no file of arguments.
    program.setExpandAtFiles(false);
    return program;
  }

  /** The description of all commands, for shell completion. */
  static CommandLine all(Context context) {
    return commandLine(context);
  }

  private static int failed(
      Context context, CommandLine command, Exception failure, String... arguments) {
    if (failure instanceof HeldByServer held) {
      return Forwarding.run(context, held, arguments);
    }
    CommandSpec spec = command.getCommandSpec();
    if (spec.userObject() instanceof BaseCommand base && base.debug()) {
      failure.printStackTrace(context.err());
    }
    return switch (failure) {
      case QueryException wrong -> {
        context
            .err()
            .println(wrong.getMessage() + " (at character " + (wrong.position() + 1) + ")");
        yield WRONG_USE;
      }
      case WrongUseException wrong -> {
        context.err().println(wrong.getMessage());
        yield WRONG_USE;
      }
      case KodebokException known -> {
        context.err().println(known.getMessage());
        yield FAILED;
      }
      default -> {
        context.err().println(inTheProgramItself(failure));
        yield FAILED;
      }
    };
  }

  private static String inTheProgramItself(Throwable failure) {
    return "Something went wrong in the program itself ("
        + failure.getClass().getSimpleName()
        + "). The project is as it was; --debug shows where.";
  }
}
