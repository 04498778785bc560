package no.kodebok.coding.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootTest {
  @ParameterizedTest
  @CsvSource({
    "venting, vente",
    "inkludere, inkludering",
    "utvikle, utvikling",
    "utviklet, utviklingen",
    "handle, handling",
    "samle, samling",
    "mekler, mekling",
    "endre, endring",
    "endret, endringene",
    "hindrer, hindring",
    "sammenligne, sammenligning",
    "koordinere, koordinator",
    "innovativ, innovasjon",
    "administrativ, administrasjon",
    "tillit, tillitsom",
  })
  void wordsOfOneRootMeet(String one, String other) {
    assertEquals(true, Root.of(one).isOf(Root.of(other)));
  }

  @ParameterizedTest
  @CsvSource({
    "ende, endring",
    "hind, hindring",
    "opera, operativ",
    "kunnskap, kunne",
    "mulighet, mulm",
    "regel, regnskap",
    "lik, likning",
    "venting, ventilasjon",
    "egne, egentlig",
    "relasjon, relativ",
  })
  void othersDoNot(String one, String other) {
    assertEquals(false, Root.of(one).isOf(Root.of(other)));
  }
}
