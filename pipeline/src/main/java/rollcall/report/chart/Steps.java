package rollcall.report.chart;

import java.util.List;

/** A count before, what moved it, and the count after: each bar starts where the last one ended. */
public record Steps(List<Step> steps) {
  private static final double WIDTH = 720;
  private static final double RIGHT = WIDTH - 82;
  private static final double ROW = 40;
  private static final double BAR = 24;

  /** From and to on the common scale; a total starts at 0. */
  public record Step(
      String name, double from, double to, String label, String css, boolean hatched) {}

  /** The drawing. */
  public String draw(Described described) {
    Svg svg = new Svg(described, WIDTH, steps.size() * ROW + 6);
    double greatest =
        steps.stream().mapToDouble(step -> Math.max(step.from, step.to)).max().orElse(1);
    double labels = Svg.roomFor(steps.stream().map(Step::name).toList());
    Scale x = Scale.plain(0, greatest > 0 ? greatest : 1, labels, RIGHT);
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      double y = i * ROW + 3;
      double left = x.at(Math.min(step.from, step.to));
      double right = x.at(Math.max(step.from, step.to));
      svg.text(labels - 14, y + ROW / 2 + 4.5, "lab end", step.name);
      svg.bar(left, y + (ROW - BAR) / 2, Math.max(1.5, right - left), BAR, step.css, step.hatched);
      svg.text(right + 9, y + ROW / 2 + 4.5, "lab strong", step.label);
      if (i + 1 < steps.size()) {
        svg.line(
            x.at(step.to), y + (ROW + BAR) / 2, x.at(step.to), y + ROW + (ROW - BAR) / 2, "link");
      }
    }
    svg.line(labels, 0, labels, steps.size() * ROW + 6, "axis");
    return svg.close();
  }
}
