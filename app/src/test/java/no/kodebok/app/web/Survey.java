package no.kodebok.app.web;

/** A small survey of staff: positions, a question on time with a routed one after it, a battery. */
final class Survey {
  static final String QUESTIONNAIRE =
      """
      {"title": "Ansatte", "caseId": "nr", "weight": "vekt", "variables": [
       {"name": "nr"},
       {"name": "stilling", "label": "Stilling", "question": "Hva er din stilling?",
        "scale": "nominal",
        "values": [{"code": "1", "label": "Leder"}, {"code": "2", "label": "Veileder"}]},
       {"name": "tid", "label": "Har for liten tid", "scale": "nominal",
        "question": "Har du for liten tid til å følge opp den enkelte?",
        "values": [{"code": "1", "label": "Ja"}, {"code": "2", "label": "Nei"}],
        "missing": [{"code": "8", "kind": "dontKnow", "label": "Vet ikke"}]},
       {"name": "mer", "label": "Trenger mer", "scale": "nominal", "askedIf": "tid = 1",
        "values": [{"code": "1", "label": "Tid"}, {"code": "2", "label": "Folk"}]},
       {"name": "b1", "label": "Godt miljø", "scale": "ordinal",
        "values": [{"code": "1", "label": "Uenig"}, {"code": "2", "label": "Verken"},
                   {"code": "3", "label": "Enig"}]},
       {"name": "b2", "label": "God ledelse", "scale": "ordinal",
        "values": [{"code": "1", "label": "Uenig"}, {"code": "2", "label": "Verken"},
                   {"code": "3", "label": "Enig"}]},
       {"name": "alder", "label": "Alder", "scale": "interval"},
       {"name": "vekt", "label": "Vekt", "scale": "interval"}],
       "sets": [{"name": "trivsel", "label": "Trivsel", "kind": "battery",
                 "variables": ["b1", "b2"]}]}
      """;

  static final String ANSWERS =
      """
      nr;stilling;tid;mer;b1;b2;alder;vekt
      1;1;1;1;1;2;31;1
      2;1;2;;2;2;45;1,5
      3;2;1;2;3;3;28;0,5
      4;2;1;1;3;2;52;1
      5;2;2;;3;3;39;1
      6;2;8;;2;1;61;1
      7;1;1;1;1;3;44;1
      8;2;;;3;3;35;1
      """;

  private Survey() {}
}
