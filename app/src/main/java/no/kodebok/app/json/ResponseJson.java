package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import no.kodebok.coding.derive.ResponseReport;
import no.kodebok.coding.derive.ResponseReport.ChiSquare;
import no.kodebok.coding.derive.ResponseReport.Comparison;
import no.kodebok.coding.derive.ResponseReport.Group;
import no.kodebok.coding.derive.ResponseReport.Grouping;
import no.kodebok.coding.derive.ResponseReport.Response;
import no.kodebok.coding.derive.ResponseReport.Share;

/** Who answered of those who were invited; rates and shares as percents. */
public final class ResponseJson {
  private static final double HUNDRED = 100;

  private ResponseJson() {}

  public static JsonObjectBuilder write(ResponseReport report, List<String> notes) {
    JsonArrayBuilder groups = Json.createArrayBuilder();
    for (Grouping grouping : report.groups()) {
      JsonArrayBuilder own = Json.createArrayBuilder();
      for (Group group : grouping.groups()) {
        own.add(
            Json.createObjectBuilder()
                .add("value", group.value())
                .add("label", group.label())
                .addAll(response(group.response())));
      }
      groups.add(
          Json.createObjectBuilder()
              .add("name", grouping.name())
              .add("groups", own)
              .add("chiSquare", test(grouping.chiSquare())));
    }
    JsonArrayBuilder margins = Json.createArrayBuilder();
    for (Comparison comparison : report.margins()) {
      JsonArrayBuilder shares = Json.createArrayBuilder();
      for (Share share : comparison.shares()) {
        shares.add(
            Json.createObjectBuilder()
                .add("value", share.value())
                .add("label", share.label())
                .add("n", share.n())
                .add("answered", number(share.share() * HUNDRED))
                .add("known", number(share.known() * HUNDRED))
                .add("difference", number((share.share() - share.known()) * HUNDRED)));
      }
      margins.add(
          Json.createObjectBuilder()
              .add("name", comparison.name())
              .add("categories", shares)
              .add("without", comparison.without())
              .add("weighted", comparison.weighted())
              .add("chiSquare", test(comparison.chiSquare())));
    }
    return Json.createObjectBuilder()
        .add("questionnaire", report.questionnaire())
        .addAll(response(report.total()))
        .add("groups", groups)
        .add("margins", margins)
        .add("uninvited", report.uninvited().size())
        .add("notes", Json.createArrayBuilder(notes));
  }

  private static JsonObjectBuilder response(Response response) {
    return Json.createObjectBuilder()
        .add("invited", response.invited())
        .add("answered", response.answered())
        .add("partial", response.partial())
        .add("screenedOut", response.screened())
        .add("notAnswered", response.others())
        .add("responseRate", number(response.rate() * HUNDRED));
  }

  private static JsonObjectBuilder test(ChiSquare test) {
    return Json.createObjectBuilder()
        .add("value", number(test.value()))
        .add("df", test.df())
        .add("p", number(test.p()));
  }

  private static JsonValue number(double value) {
    return Double.isFinite(value) ? Json.createValue(value) : JsonValue.NULL;
  }
}
