package no.kodebok.coding.quotes;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Objects;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.GivenJson;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * How the members of a project have agreed to say whose words quotes are, and what they mask. It
 * holds wherever nothing else is asked for: in quote sheets, on the screen, in reports and in
 * transcripts.
 *
 * @param choice the usual template and those of classes of informants
 * @param mask what is masked, as {@link QuoteRequest} has it
 */
public record ProjectAttribution(AttributionChoice choice, List<String> mask) {
  /** Name of the project's setting. */
  public static final String SETTING = "attribution";

  /** The standard template for everybody, and no masks. */
  public static final ProjectAttribution USUAL =
      new ProjectAttribution(AttributionChoice.USUAL, List.of());

  private static final int LONGEST = 20_000;

  public ProjectAttribution {
    mask = List.copyOf(mask);
  }

  /**
   * What the project has agreed on; {@link #USUAL} where it has agreed on nothing.
   *
   * @throws KodebokException if the setting was written by something else and cannot be read
   */
  public static ProjectAttribution of(ProjectReader project) {
    String set = project.settings().get(SETTING);
    return set == null ? USUAL : read(set);
  }

  /**
   * Lets the project attribute and mask so from now on.
   *
   * @throws KodebokException when applied, if a template, a condition or a mask is wrong or asks
   *     for what is not there
   */
  public Edit set() {
    return (project, coder) -> {
      Language language = project.project().language();
      AttributionRules.bind(choice, CaseSelection.variables(project), language);
      MaskRules.of(mask, project);
      String after = equals(USUAL) ? null : text();
      if (after != null && after.length() > LONGEST) {
        throw new KodebokException(
            QuoteReason.ATTRIBUTION_TOO_LONG.with(LONGEST),
            "Attributions and masks of a project take " + LONGEST + " characters together.");
      }
      String before = project.settings().get(SETTING);
      return Objects.equals(before, after)
          ? List.of()
          : List.of(new Change.SettingChanged(SETTING, before, after));
    };
  }

  /** As it is kept, and as it is told outside of the program. */
  public String text() {
    return json().build().toString();
  }

  /** {@code {"template":…,"classes":[{"where":…,"template":…}],"mask":[…]}}. */
  public JsonObjectBuilder json() {
    JsonObjectBuilder json = Json.createObjectBuilder();
    if (choice.template() == null) {
      json.addNull("template");
    } else {
      json.add("template", choice.template());
    }
    JsonArrayBuilder classes = Json.createArrayBuilder();
    choice
        .classes()
        .forEach(one ->
            classes.add(
                Json.createObjectBuilder()
                    .add("where", one.where())
                    .add("template", one.template())));
    return json.add("classes", classes).add("mask", Json.createArrayBuilder(mask));
  }

  /**
   * Reads what {@link #text} wrote, or somebody by hand; what is not there is as usual.
   *
   * @throws KodebokException if it is no JSON or has another form
   */
  public static ProjectAttribution read(String text) {
    try {
      return of(GivenJson.value(text).asJsonObject());
    } catch (JsonException | ClassCastException | IllegalArgumentException e) {
      throw new KodebokException(
          QuoteReason.ATTRIBUTION_UNREADABLE,
          "How the project attributes quotes cannot be read. Write it as"
              + " {\"template\":…,\"classes\":[{\"where\":…,\"template\":…}],\"mask\":[…]}, or take"
              + " it back with `kodebok attribution P --reset`.",
          e);
    }
  }

  private static ProjectAttribution of(JsonObject json) {
    List<AttributionClass> classes =
        json.containsKey("classes")
            ? json.getJsonArray("classes").getValuesAs(JsonObject.class).stream()
                .map(one ->
                    new AttributionClass(word(one, "where"), word(one, "template")))
                .toList()
            : List.of();
    List<String> mask =
        json.containsKey("mask")
            ? json.getJsonArray("mask").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList()
            : List.of();
    String template =
        json.containsKey("template") && !json.isNull("template")
            ? json.getString("template")
            : null;
    return new ProjectAttribution(
        new AttributionChoice(template == null || template.isBlank() ? null : template, classes),
        mask);
  }

  private static String word(JsonObject json, String name) {
    String written = json.getString(name, "").strip();
    if (written.isEmpty()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return written;
  }

  /** What is asked for, and what this says where that leaves it open. */
  public ProjectAttribution or(ProjectAttribution asked) {
    return new ProjectAttribution(or(asked.choice()), maskedUnless(asked.mask()));
  }

  /** What is asked for, and where nothing is, what the project has agreed on. */
  AttributionChoice or(AttributionChoice asked) {
    if (asked.classes().isEmpty()) {
      return asked.template() == null ? choice : asked;
    }
    return asked.template() == null
        ? new AttributionChoice(choice.template(), asked.classes())
        : asked;
  }

  /** Whether a rule says that nothing is masked. */
  public static boolean masksNothing(String rule) {
    return MaskRules.isNothing(rule);
  }

  /**
   * What is masked where a sheet is asked to mask this.
   *
   * @param asked empty for what the project has agreed on; {@code none} for nothing
   */
  public List<String> maskedUnless(List<String> asked) {
    return asked.isEmpty() ? mask : asked;
  }
}
