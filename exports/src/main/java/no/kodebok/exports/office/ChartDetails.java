package no.kodebok.exports.office;

import java.util.List;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartKind;
import no.kodebok.coding.tables.chart.ChartMeasure;
import no.kodebok.coding.tables.chart.ChartSeries;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLegend;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** What a chart needs that POI has no words of its own for: labels, type sizes, gaps. */
final class ChartDetails {
  /** In hundredths of a point: small enough for a page, large enough to read in print. */
  private static final int SIZE = 900;

  private static final int TITLE = 1100;

  private ChartDetails() {}

  static void finish(XDDFChart target, Chart chart, List<NativeSeries> series) {
    CTPlotArea area = target.getCTChart().getPlotArea();
    area.getBarChartList().forEach(bars -> label(bars.getSerList(), chart, series));
    area.getLineChartList()
        .forEach(lines -> {
          List<CTLineSer> drawn = lines.getSerList();
          for (int i = 0; i < drawn.size(); i++) {
            CTDLbls labels =
                drawn.get(i).isSetDLbls() ? drawn.get(i).getDLbls() : drawn.get(i).addNewDLbls();
            fill(labels, chart, series.get(i), "#000000", STDLblPos.T);
          }
        });
    if (target.getCTChart().isSetDispBlanksAs()) {
      target.getCTChart().getDispBlanksAs().setVal(STDispBlanksAs.GAP);
    } else {
      target.getCTChart().addNewDispBlanksAs().setVal(STDispBlanksAs.GAP);
    }
    if (chart.kind() == ChartKind.DIVERGING && target.getCTChart().isSetLegend()) {
      CTLegend legend = target.getCTChart().getLegend();
      var entry = legend.addNewLegendEntry();
      entry.addNewIdx().setVal(0);
      entry.addNewDelete().setVal(true);
    }
    type(target);
  }

  private static void label(List<CTBarSer> drawn, Chart chart, List<NativeSeries> series) {
    boolean divided = chart.kind() == ChartKind.STACKED || chart.kind() == ChartKind.DIVERGING;
    int first = chart.kind() == ChartKind.DIVERGING ? 1 : 0;
    for (int i = first; i < drawn.size(); i++) {
      ChartSeries spec = chart.series().get(i - first);
      CTDLbls labels =
          drawn.get(i).isSetDLbls() ? drawn.get(i).getDLbls() : drawn.get(i).addNewDLbls();
      fill(
          labels,
          chart,
          series.get(i),
          divided ? spec.ink() : "#000000",
          divided ? STDLblPos.CTR : STDLblPos.OUT_END);
    }
  }

  private static void fill(
      CTDLbls labels, Chart chart, NativeSeries series, String ink, STDLblPos.Enum place) {
    for (int i = 0; i < series.labelled().size(); i++) {
      if (!series.labelled().get(i)) {
        var none = labels.addNewDLbl();
        none.addNewIdx().setVal(i);
        none.addNewDelete().setVal(true);
      }
    }
    var format = labels.addNewNumFmt();
    format.setFormatCode(format(chart));
    format.setSourceLinked(false);
    labels.addNewSpPr().addNewNoFill();
    text(labels.addNewTxPr(), 800, ink);
    labels.addNewDLblPos().setVal(place);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private static String format(Chart chart) {
    return chart.measure() == ChartMeasure.PERCENT
        ? "0 %"
        : chart.measure() == ChartMeasure.COUNT ? "#,##0" : "#,##0.00";
  }

  /** One size for all words; the title is larger. */
  private static void type(XDDFChart target) {
    var space = target.getCTChartSpace();
    text(space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr(), SIZE, "#000000");
    if (target.getCTChart().isSetTitle()) {
      target
          .getCTChart()
          .getTitle()
          .getTx()
          .getRich()
          .getPList()
          .forEach(paragraph ->
              paragraph
                  .getRList()
                  .forEach(run -> {
                    CTTextCharacterProperties properties =
                        run.isSetRPr() ? run.getRPr() : run.addNewRPr();
                    properties.setSz(TITLE);
                    properties.setB(true);
                  }));
    }
  }

  private static void text(CTTextBody body, int size, String ink) {
    if (body.getBodyPr() == null) {
      body.addNewBodyPr();
    }
    var paragraph = body.sizeOfPArray() == 0 ? body.addNewP() : body.getPArray(0);
    var properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
    CTTextCharacterProperties run =
        properties.isSetDefRPr() ? properties.getDefRPr() : properties.addNewDefRPr();
    run.setSz(size);
    int rgb = Integer.parseInt(ink.substring(1), 16);
    run.addNewSolidFill()
        .addNewSrgbClr()
        .setVal(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    paragraph.addNewEndParaRPr().setLang("nb-NO");
  }

  static void marker(XDDFLineChartData.Series series, XDDFShapeProperties shape) {
    marker(series.getCTLineSer().getMarker(), shape);
  }

  static void marker(XDDFScatterChartData.Series series, XDDFShapeProperties shape) {
    marker(series.getCTScatterSer().getMarker(), shape);
  }

  private static void marker(CTMarker marker, XDDFShapeProperties shape) {
    marker.setSpPr(shape.getXmlObject());
  }
}
