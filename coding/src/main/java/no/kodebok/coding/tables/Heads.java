package no.kodebok.coding.tables;

/** Makes what stands around the numbers. */
final class Heads {
  private Heads() {}

  static TableHead of(Material material, Base base, String title, Notes notes) {
    Field weight = material.weight();
    Field frequency = material.frequency();
    return new TableHead(
        title,
        material.rows().shown(),
        material.columns().stream().map(RowItem::shown).toList(),
        base,
        material.request().percent(),
        weight == null ? null : weight.labelAndName(),
        frequency == null ? null : frequency.labelAndName(),
        material.request().filter(),
        material.request().analysis().intervals() && material.sampling().isTested(),
        material.sampling(),
        new BaseLine(material.messages(), !material.columns().isEmpty(), material.weight() != null)
            .of(base),
        notes.sentences());
  }
}
