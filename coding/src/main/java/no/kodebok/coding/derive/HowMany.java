package no.kodebok.coding.derive;

import java.util.List;
import no.kodebok.coding.model.Scale;

/** How many of some filters hold; missing where one of them cannot be known. */
record HowMany(List<Formula> parts) implements Formula {
  HowMany {
    parts = List.copyOf(parts);
  }

  @Override
  public Meaning meaning() {
    Meaning numbers = Meaning.numbers(parts.stream().map(Formula::meaning).toList());
    return new Meaning(Scale.INTERVAL, null, List.of(), numbers.missing());
  }

  @Override
  public Answers answers(Respondents respondents) {
    return new Index(Index.Kind.SUM, parts, parts.size()).answers(respondents);
  }
}
