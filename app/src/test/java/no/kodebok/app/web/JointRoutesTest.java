package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.model.CodePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who stands behind a figure of a joint display, and when that is not told. */
@SuppressWarnings("NullAway.Init")
class JointRoutesTest {
  @TempDir private Path folder;
  private ServedStudy study;
  private Calls calls;

  @BeforeEach
  void sixRespondentsOfTwoOffices() {
    study = ServedStudy.in(folder);
    calls = new Calls(study);
    study.bringSurvey(
        "trivsel",
        """
        {"title": "Trivsel", "caseId": "id", "variables": [{"name": "id"},
         {"name": "sted", "scale": "nominal",
          "values": [{"code": "1", "label": "By"}, {"code": "2", "label": "Land"}]},
         {"name": "tid", "scale": "nominal",
          "values": [{"code": "1", "label": "Ja"}, {"code": "2", "label": "Nei"}]}]}
        """,
        "id;sted;tid\n11;1;1\n12;1;2\n13;1;2\n14;2;1\n15;2;1\n16;2;2\n");
    study.store().write("Ane", CodeEdits.addCode(CodePath.parse("Tid")));
  }

  @AfterEach
  void close() {
    study.close();
  }

  private JsonObject behind(String table, String more) {
    String code = study.store().codebook().get(CodePath.parse("Tid")).id().toString();
    return Calls.ok(
        calls.get(
            "/api/joint/respondents?code="
                + code
                + "&table="
                + URLEncoder.encode(table, StandardCharsets.UTF_8)
                + more));
  }

  private static List<String> names(JsonObject answer) {
    return answer.getJsonArray("respondents").getValuesAs(JsonObject.class).stream()
        .map(one -> one.getString("name"))
        .toList();
  }

  @Test
  void aFigureIsOfThoseWhoGaveTheAnswerInTheGroup() {
    String table = "{\"rows\":\"tid\",\"columns\":[\"sted\"]}";
    assertEquals(List.of("12", "13"), names(behind(table, "&group=1&line=1")));
    assertEquals(List.of("11", "14", "15"), names(behind(table, "&line=0")));
    String filtered = "{\"rows\":\"tid\",\"columns\":[\"sted\"],\"filter\":\"id > 12\"}";
    assertEquals(List.of("13"), names(behind(filtered, "&group=1&line=1")));
    assertEquals(List.of("11", "14", "15"), names(behind("{\"rows\":\"tid\"}", "&line=0")));
  }

  @Test
  void nobodyIsNamedWhereThatWouldTellOfAHiddenFigure() {
    String table = "{\"rows\":\"tid\",\"columns\":[\"sted\"],\"minCell\":2,\"hide\":true}";
    for (String asked : List.of("&group=1&line=0", "&group=1&line=1", "&line=0", "&line=99")) {
      assertTrue(behind(table, asked).isNull("respondents"), asked);
    }
  }

  @Test
  void aGroupOrKindThatIsNotThereIsRefused() {
    String code = study.store().codebook().get(CodePath.parse("Tid")).id().toString();
    String table = URLEncoder.encode("{\"rows\":\"tid\"}", StandardCharsets.UTF_8);
    String asked = "?code=" + code + "&table=" + table;
    assertEquals(404, calls.get("/api/joint/quotes" + asked + "&group=7").statusCode());
    assertEquals(400, calls.get("/api/joint?code=" + code).statusCode());
    assertEquals(
        400,
        calls
            .send(
                calls
                    .to("/api/joint/mark" + asked)
                    .header("Content-Type", "application/json")
                    .PUT(
                        HttpRequest.BodyPublishers.ofString(
                            "{\"group\":null,\"kind\":\"maybe\",\"note\":\"\"}")))
            .statusCode());
    assertEquals(List.of(), study.store().judgements());
  }
}
