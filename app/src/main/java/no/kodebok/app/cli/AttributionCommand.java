package no.kodebok.app.cli;

import java.util.List;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.quotes.AttributionChoice;
import no.kodebok.coding.quotes.AttributionClass;
import no.kodebok.coding.quotes.ProjectAttribution;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "attribution",
    description = {
      "Show or set how the project says whose words quotes are, and what it masks.",
      "It holds for quote sheets, the screen, reports and transcripts where nothing else is asked for."
    },
    footer = {
      "",
      "  kodebok attribution P --template \"{rolle}, {kontor}\" --for \"rolle = leder => Leder\""
          + " --mask site",
      "What is not given stays. A change is one step, which can be undone. Templates and masks are"
          + " written as `kodebok quotes` takes them."
    })
final class AttributionCommand extends ProjectCommand {
  @Option(
      names = {"--template", "--attribution"},
      paramLabel = "TEMPLATE",
      description = "The usual attribution; \"\" for the standard one.")
  private @Nullable String template;

  @Option(
      names = {"--for", "--attribution-for"},
      paramLabel = "EXPR=>TEMPLATE",
      description =
          "The attribution of a class of informants. May be given several times; the first that a"
              + " case is in counts. They take the place of those that are set; \"\" for none.")
  private @Nullable List<String> classes;

  @Option(
      names = "--mask",
      paramLabel = "names|names=VAR|VAR[,…]",
      description = "What is masked; none for nothing.")
  private @Nullable List<String> mask;

  @Option(names = "--reset", description = "Attribute and mask as usual again.")
  private boolean reset;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    boolean given = template != null || classes != null || mask != null;
    if (reset && given) {
      throw new WrongUseException("Give what is to hold, or --reset, not both.");
    }
    if (reset) {
      session.store().write(coder.name(context()), ProjectAttribution.USUAL.set());
    } else if (given) {
      session.store().write(coder.name(context()), wanted(session).set());
    }
    ProjectAttribution now = ProjectAttribution.of(session.store());
    if (json()) {
      print(now.json().build());
    } else {
      now.choice()
          .classes()
          .forEach(one -> out().println(one.where() + " => " + one.template()));
      String usual = now.choice().template();
      out().println(usual == null ? "(standard)" : usual);
      out().println("Masked: " + (now.mask().isEmpty() ? "nothing" : String.join(", ", now.mask())));
    }
    return 0;
  }

  private ProjectAttribution wanted(ProjectSession session) {
    ProjectAttribution before = ProjectAttribution.of(session.store());
    String usual = template == null ? before.choice().template() : template.strip();
    List<AttributionClass> own =
        classes == null
            ? before.choice().classes()
            : classes.stream()
                .filter(one -> !one.isBlank())
                .map(AttributionClass::parse)
                .toList();
    List<String> masked =
        mask == null
            ? before.mask()
            : mask.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty() && !ProjectAttribution.masksNothing(one))
                .toList();
    return new ProjectAttribution(
        new AttributionChoice(usual == null || usual.isEmpty() ? null : usual, own), masked);
  }
}
