package no.kodebok.coding.store.sql;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.change.CodesJson;
import no.kodebok.coding.model.Aggregate;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodebookVersion;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.CodingOrigin;
import no.kodebok.coding.model.CodingUnit;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.PassageReview;
import no.kodebok.coding.model.PlannedTable;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.RejectedSuggestion;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SpeakerBinding;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.TextRevision;
import no.kodebok.coding.model.Wording;
import org.jspecify.annotations.Nullable;

/** Reads records from rows. */
final class Rows {
  private Rows() {}

  static UUID id(ResultSet row, String column) throws SQLException {
    return UUID.fromString(row.getString(column));
  }

  static @Nullable UUID idIfPresent(ResultSet row, String column) throws SQLException {
    String id = row.getString(column);
    return id == null ? null : UUID.fromString(id);
  }

  static Aggregate aggregate(ResultSet row) throws SQLException {
    return new Aggregate(
        id(row, "id"),
        id(row, "original"),
        AggregateJson.read(row.getString("name"), row.getString("content")));
  }

  static Judgement judgement(ResultSet row) throws SQLException {
    return new Judgement(
        Judgement.Kind.valueOf(row.getString("kind")),
        row.getString("about"),
        new Wording(id(row, "wording"), row.getString("text")));
  }

  static Source source(ResultSet row) throws SQLException {
    return new Source(
        id(row, "id"),
        row.getString("name"),
        SourceKind.valueOf(row.getString("kind")),
        row.getInt("length"),
        row.getInt("words"),
        id(row, "original"),
        idIfPresent(row, "study_case"),
        idIfPresent(row, "question"),
        row.getString("folder"),
        idIfPresent(row, "revision"));
  }

  static Original original(ResultSet row) throws SQLException {
    return new Original(
        id(row, "id"),
        row.getString("file_name"),
        row.getString("format"),
        row.getString("sha256"),
        row.getLong("size"));
  }

  static Case studyCase(ResultSet row) throws SQLException {
    return new Case(id(row, "id"), row.getString("name"), idIfPresent(row, "parent"));
  }

  static Code code(ResultSet row) throws SQLException {
    return new Code(
        id(row, "id"),
        row.getString("name"),
        idIfPresent(row, "parent"),
        row.getInt("position"),
        row.getString("definition"),
        row.getString("use_when"),
        row.getString("do_not_use"),
        row.getString("example"),
        strings(row.getString("aliases")),
        row.getString("colour"));
  }

  static Coding coding(ResultSet row) throws SQLException {
    return new Coding(
        id(row, "id"),
        id(row, "code"),
        id(row, "source"),
        new TextRange(row.getInt("start_offset"), row.getInt("end_offset")),
        id(row, "coder"),
        Instant.parse(row.getString("coded_at")),
        origin(row));
  }

  static CodingOrigin origin(ResultSet row) throws SQLException {
    String kind = row.getString("origin");
    return kind.equals(CodingOrigin.Kind.HAND.id())
        ? CodingOrigin.HAND
        : new CodingOrigin(
            CodingOrigin.Kind.of(kind)
                .orElseThrow(() -> new IllegalStateException("Unknown origin " + kind)),
            idIfPresent(row, "autocoding"));
  }

  static AutocodingRule autocoding(ResultSet row) throws SQLException {
    String unit = row.getString("unit");
    return new AutocodingRule(
        id(row, "id"),
        id(row, "code"),
        row.getString("query"),
        CodingUnit.of(unit).orElseThrow(() -> new IllegalStateException("Unknown unit " + unit)),
        row.getString("readings"),
        row.getInt("repeated") != 0,
        new Wording(id(row, "seen"), row.getString("text")),
        id(row, "coder"),
        Instant.parse(row.getString("made_at")));
  }

  static DecidedPlace decided(ResultSet row) throws SQLException {
    return new DecidedPlace(
        id(row, "id"),
        id(row, "code"),
        id(row, "source"),
        new TextRange(row.getInt("start_offset"), row.getInt("end_offset")),
        id(row, "consensus"),
        DecidedPlace.Choice.of(row.getString("choice")).orElseThrow(),
        id(row, "coder"),
        Instant.parse(row.getString("decided_at")));
  }

  static RejectedSuggestion rejected(ResultSet row) throws SQLException {
    return new RejectedSuggestion(
        id(row, "id"),
        id(row, "code"),
        id(row, "source"),
        row.getString("fingerprint"),
        id(row, "coder"),
        Instant.parse(row.getString("rejected_at")));
  }

  static Coder coder(ResultSet row) throws SQLException {
    return new Coder(id(row, "id"), row.getString("name"));
  }

  static Memo memo(ResultSet row) throws SQLException {
    return new Memo(
        id(row, "id"),
        id(row, "about"),
        new Wording(id(row, "wording"), row.getString("text")),
        id(row, "coder"),
        Instant.parse(row.getString("written_at")));
  }

  static ChosenQuote chosenQuote(ResultSet row) throws SQLException {
    UUID edited = idIfPresent(row, "edited");
    return new ChosenQuote(
        id(row, "id"),
        id(row, "source"),
        new TextRange(row.getInt("start_offset"), row.getInt("end_offset")),
        edited == null ? null : new Wording(edited, row.getString("text")),
        row.getString("attribution"),
        id(row, "coder"),
        Instant.parse(row.getString("chosen_at")));
  }

  static QuoteUse quoteUse(ResultSet row) throws SQLException {
    return new QuoteUse(
        id(row, "id"),
        id(row, "quote"),
        row.getString("place"),
        id(row, "coder"),
        Instant.parse(row.getString("noted_at")));
  }

  static Derivation derivation(ResultSet row) throws SQLException {
    Map<String, UUID> codes = new LinkedHashMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(row.getString("codes")))) {
      JsonObject named = reader.readObject();
      named.keySet().forEach(path -> codes.put(path, UUID.fromString(named.getString(path))));
    }
    return new Derivation(
        id(row, "id"),
        idIfPresent(row, "questionnaire"),
        row.getString("name"),
        row.getString("label"),
        row.getString("recipe"),
        codes,
        id(row, "coder"),
        Instant.parse(row.getString("derived_at")));
  }

  static Synonym synonym(ResultSet row) throws SQLException {
    return new Synonym(id(row, "id"), row.getString("one"), row.getString("other"));
  }

  static SavedSearch savedSearch(ResultSet row) throws SQLException {
    return new SavedSearch(
        id(row, "id"),
        row.getString("name"),
        row.getString("query"),
        new Wording(id(row, "seen"), row.getString("text")),
        id(row, "coder"),
        Instant.parse(row.getString("saved_at")));
  }

  static PlannedTable plannedTable(ResultSet row) throws SQLException {
    return new PlannedTable(
        id(row, "id"),
        row.getInt("place"),
        row.getString("title"),
        row.getString("asked"),
        id(row, "coder"),
        Instant.parse(row.getString("planned_at")));
  }

  static CodebookVersion codebookVersion(ResultSet row) throws SQLException {
    return new CodebookVersion(
        id(row, "id"),
        row.getString("name"),
        CodesJson.read(row.getString("codes")),
        id(row, "coder"),
        Instant.parse(row.getString("frozen_at")));
  }

  static TextRevision textRevision(ResultSet row) throws SQLException {
    return new TextRevision(
        id(row, "id"),
        id(row, "source"),
        row.getInt("length"),
        row.getInt("words"),
        id(row, "coder"),
        Instant.parse(row.getString("made_at")));
  }

  static PassageReview passageReview(ResultSet row) throws SQLException {
    return new PassageReview(
        id(row, "subject"),
        id(row, "source"),
        idIfPresent(row, "revision"),
        new TextRange(row.getInt("start_offset"), row.getInt("end_offset")));
  }

  static SpeakerBinding speakerBinding(ResultSet row) throws SQLException {
    return new SpeakerBinding(id(row, "source"), row.getString("speaker"), id(row, "study_case"));
  }

  private static List<String> strings(String json) {
    if (json.equals("[]")) {
      return List.of();
    }
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonString.class).stream()
          .map(JsonString::getString)
          .toList();
    }
  }
}
