package no.kodebok.exports.vega;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import no.kodebok.coding.model.Language;

/** Type, lines and number formats that all charts share. */
final class VegaConfig {
  private static final String FONT = "Inter, system-ui, sans-serif";

  private VegaConfig() {}

  static JsonObjectBuilder of(Language language) {
    return Json.createObjectBuilder()
        .add("font", FONT)
        .add("locale", Json.createObjectBuilder().add("number", numbers(language)))
        .add("view", Json.createObjectBuilder().addNull("stroke"))
        .add(
            "axis",
            Json.createObjectBuilder()
                .add("labelFontSize", 12)
                .add("titleFontSize", 12)
                .add("titleFontWeight", "normal")
                .add("gridColor", "#DDDAD2")
                .add("domainColor", "#8A867C"))
        .add("legend", Json.createObjectBuilder().add("labelFontSize", 12).add("symbolSize", 140))
        .add(
            "title",
            Json.createObjectBuilder()
                .add("fontSize", 14)
                .add("subtitleFontSize", 12)
                .add("subtitleFontStyle", "italic"))
        .add(
            "bar",
            Json.createObjectBuilder()
                .add("discreteBandSize", Json.createObjectBuilder().add("band", 0.8)));
  }

  /** As d3-format reads it: decimal comma and no-break space in Norwegian. */
  private static JsonObjectBuilder numbers(Language language) {
    boolean english = language == Language.EN;
    return Json.createObjectBuilder()
        .add("decimal", english ? "." : ",")
        .add("thousands", english ? "," : "\u00a0")
        .add("grouping", Json.createArrayBuilder().add(3))
        .add("currency", Json.createArrayBuilder().add("").add(""))
        .add("minus", "\u2212");
  }
}
