package no.kodebok.coding.search.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NounSignsTest {
  @Test
  void whatStandsBehindAnArticleIsMoreLikelyANounThanWhatStandsBehindThePronoun() {
    double noun = share("frist", "en frist.", "med frist og", "mot fristen");
    double verb = share("vent", "vi venter på", "å vente.", "jeg ventet");
    double adjective = share("streng", "en streng frist", "var streng og", "svært streng.");
    assertTrue(noun > 0.6, "noun: " + noun);
    assertTrue(verb < 0.35, "verb: " + verb);
    assertTrue(adjective < 0.35, "adjective: " + adjective);
  }

  @Test
  void theEndingTellsWhereTheTextDoesNot() {
    NounSigns signs = new NounSigns();
    assertTrue(signs.share("usikkerhet", false) > 0.6);
    assertTrue(signs.share("usikkerlig", false) < 0.35);
    assertTrue(signs.share("tidsfrist", true) > 0.6);
  }

  private static double share(String stem, String... places) {
    NounSigns signs = new NounSigns();
    for (String place : places) {
      String[] words = place.split(" ", -1);
      boolean closed = words[1].endsWith(".");
      signs.add(words[0], words[1].replace(".", ""), closed || words.length < 3 ? "" : words[2]);
    }
    return signs.share(stem, false);
  }
}
