package no.kodebok.app.cli;

import java.util.List;
import no.kodebok.coding.quotes.AttributionChoice;
import no.kodebok.coding.quotes.AttributionClass;
import no.kodebok.coding.quotes.ProjectAttribution;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose words quotes are, and what is masked. */
final class AttributionOptions {
  @Option(
      names = "--attribution",
      paramLabel = "TEMPLATE",
      description =
          "Whose words quotes are, such as: {rolle}, {kontor}; otherwise as the project says.")
  private @Nullable String template;

  @Option(
      names = "--attribution-for",
      paramLabel = "EXPR=>TEMPLATE",
      description =
          "The same for a class of informants, such as: rolle = leder => Leder, {sted}. May be given"
              + " several times; the first that a case is in counts.")
  private List<String> classes = List.of();

  @Mixin private final MaskOption mask = new MaskOption();

  /** What is asked for; what it leaves open is as the project says. */
  ProjectAttribution asked() {
    return new ProjectAttribution(
        new AttributionChoice(template, classes.stream().map(AttributionClass::parse).toList()),
        mask.rules());
  }
}
