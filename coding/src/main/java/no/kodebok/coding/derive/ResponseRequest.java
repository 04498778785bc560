package no.kodebok.coding.derive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose response is asked for.
 *
 * @param invited those who were invited, the headings first; null where everyone invited is a
 *     respondent of the questionnaire, and a filter tells who answered
 * @param id heading of the column that names them; null for the first
 * @param by headings of the columns, or names of variables, to tell groups by
 * @param answered filter on the questionnaire's variables: who answered; null for all in it
 * @param partial filter: who answered in part only
 * @param screened filter: who was found not to belong to those asked for
 * @param known margins of the population; null for none
 * @param weight that the respondents have when they are compared with these; null for none
 * @param questionnaire its name; null for the only one
 */
public record ResponseRequest(
    @Nullable List<Targets.Row> invited,
    @Nullable String id,
    List<String> by,
    @Nullable String answered,
    @Nullable String partial,
    @Nullable String screened,
    @Nullable Targets known,
    @Nullable String weight,
    @Nullable String questionnaire) {
  public ResponseRequest {
    by = List.copyOf(by);
  }
}
