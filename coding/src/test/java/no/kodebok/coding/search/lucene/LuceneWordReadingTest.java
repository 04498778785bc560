package no.kodebok.coding.search.lucene;

import java.nio.file.Path;
import no.kodebok.coding.search.TextIndex;
import no.kodebok.coding.search.WordReadingContract;

class LuceneWordReadingTest extends WordReadingContract {
  @Override
  protected TextIndex open(Path folder) {
    return LuceneTextIndex.open(folder);
  }
}
