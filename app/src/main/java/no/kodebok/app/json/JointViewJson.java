package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import no.kodebok.coding.joint.JointDisplay;
import no.kodebok.coding.joint.JointDisplay.Group;
import no.kodebok.coding.joint.JointMark;
import no.kodebok.coding.joint.JointRequest.Literature;
import no.kodebok.coding.joint.JointRespondents;
import no.kodebok.coding.tables.layout.Figure;
import no.kodebok.coding.tables.layout.FigureText;

/** A joint display as the screen shows it: figures in the words that stand in the files. */
public final class JointViewJson {
  private final JointDisplay display;
  private final FigureText figures;

  private JointViewJson(JointDisplay display) {
    this.display = display;
    this.figures = new FigureText(display.language());
  }

  /** The display. */
  public static JsonObjectBuilder write(JointDisplay display) {
    return new JointViewJson(display).write();
  }

  private JsonObjectBuilder write() {
    JsonArrayBuilder lines = Json.createArrayBuilder();
    for (int i = 0; i < display.lines().size(); i++) {
      lines.add(
          Json.createObjectBuilder()
              .add("kind", display.lines().get(i).kind().name().toLowerCase(Locale.ROOT))
              .add("label", display.lines().get(i).label())
              .add("people", JointRespondents.areKnown(display, i)));
    }
    JsonArrayBuilder groups = Json.createArrayBuilder();
    display.groups().forEach(group -> groups.add(group(group)));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("title", display.table().head().title())
            .add("groupsOf", groupsOf())
            .add("base", display.table().head().baseLine())
            .add("notes", Json.createArrayBuilder(display.table().head().notes()))
            .add("outside", display.outside())
            .add("registers", Json.createArrayBuilder(display.registers()))
            .add("lines", lines)
            .add("groups", groups);
    return JsonParts.addOrNull(json, "quotesBy", display.quotesBy());
  }

  private String groupsOf() {
    return display.table().head().columns().isEmpty()
        ? ""
        : display.table().head().columns().getFirst().label();
  }

  private JsonObjectBuilder group(Group group) {
    JsonArrayBuilder survey = Json.createArrayBuilder();
    group.figures().forEach(figure -> survey.add(figure(figure)));
    JsonArrayBuilder literature = Json.createArrayBuilder();
    for (Literature one : group.literature()) {
      literature.add(literature(one));
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("label", group.label())
            .add("figures", survey)
            .add("passages", group.passages())
            .add("people", group.people())
            .add("quotes", PlacedQuotesJson.of(group.quotes()))
            .add("literature", literature)
            .add("registers", Json.createArrayBuilder(group.registers()));
    if (group.note() == null) {
      json.addNull("note");
    } else {
      json.add("note", literature(group.note()));
    }
    JointMark mark = group.mark();
    if (mark == null) {
      json.addNull("mark");
    } else {
      json.add(
          "mark",
          Json.createObjectBuilder().add("kind", mark.kind().id()).add("note", mark.note()));
    }
    return JsonParts.addOrNull(json, "key", group.key());
  }

  private static JsonObjectBuilder literature(Literature one) {
    return Json.createObjectBuilder().add("text", one.text()).add("reference", one.reference());
  }

  private JsonObjectBuilder figure(Figure figure) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("text", figures.of(figure));
    if (figure instanceof Figure.Percent percent) {
      if (!Double.isNaN(percent.value())) {
        json.add("percent", percent.value());
      }
      json.add("count", percent.count());
      if (percent.base() > 0) {
        json.add("of", percent.base());
      }
    }
    return figure instanceof Figure.Suppressed ? json.add("hidden", true) : json;
  }
}
