package rollcall.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Optimisation.Result;
import org.ojalgo.optimisation.Optimisation.State;
import org.ojalgo.optimisation.Variable;

/** Bounds by ojAlgo. Inner cells that nothing known or asked tells apart are one variable. */
final class LinearBounds implements Bounds {
  private static final double WHOLE = 1e-6;

  private final long milliseconds;

  /**
   * A solver with a time limit.
   *
   * @param milliseconds after which a single programme is given up
   */
  LinearBounds(long milliseconds) {
    this.milliseconds = milliseconds;
  }

  /**
   * A programme.
   *
   * @param asked the sum that is asked for
   * @param cells of each variable the first inner cell, which stands for all that it holds
   */
  private record Programme(ExpressionsBasedModel model, Expression asked, List<Integer> cells) {
    /** The city of a result, if it consists of whole pupils. */
    Optional<World> world(Result result, int size) {
      long[] pupils = new long[size];
      for (int i = 0; i < cells.size(); i++) {
        double value = result.doubleValue(i);
        pupils[cells.get(i)] = Math.round(value);
        if (Math.abs(value - Math.round(value)) > WHOLE) {
          return Optional.empty();
        }
      }
      return Optional.of(new World(pupils));
    }
  }

  @Override
  public Interval of(Question question) throws Unsolved {
    List<World> worlds = new ArrayList<>();
    double least = end(question, false, worlds);
    double most = end(question, true, worlds);
    return new Interval(least, most, worlds);
  }

  private double end(Question question, boolean most, List<World> worlds) throws Unsolved {
    Programme programme = programme(question, false);
    programme.asked().weight(1);
    Result result = most ? programme.model().maximise() : programme.model().minimise();
    if (!result.getState().isOptimal()) {
      throw new Unsolved(result.getState().toString());
    }
    programme.world(result, question.size()).ifPresent(worlds::add);
    return result.getValue();
  }

  @Override
  public Optional<World> world(Question question, long from, long to) throws Unsolved {
    Programme programme = programme(question, true);
    programme.asked().lower(from).upper(to);
    Result result = programme.model().minimise();
    if (result.getState() == State.INFEASIBLE) {
      return Optional.empty();
    }
    if (!result.getState().isFeasible()) {
      throw new Unsolved(result.getState().toString());
    }
    return programme.world(result, question.size());
  }

  private Programme programme(Question question, boolean whole) {
    Optimisation.Options options = new Optimisation.Options();
    options.time_abort = milliseconds;
    options.time_suffice = milliseconds;
    ExpressionsBasedModel model = new ExpressionsBasedModel(options);
    List<Expression> expressions = new ArrayList<>();
    for (Equation equation : question.known()) {
      expressions.add(model.newExpression("e" + expressions.size()).level(equation.pupils()));
    }
    expressions.add(model.newExpression("asked"));
    List<Integer> cells = new ArrayList<>();
    kinds(question)
        .forEach(
            (kind, cell) -> {
              Variable variable = model.newVariable("x" + cells.size()).lower(0).integer(whole);
              kind.stream().forEach(i -> expressions.get(i).set(variable, 1));
              cells.add(cell);
            });
    return new Programme(model, expressions.get(expressions.size() - 1), cells);
  }

  /** In which sums inner cells stand, the one asked for last; and the first cell that does so. */
  private static Map<BitSet, Integer> kinds(Question question) {
    BitSet[] kinds = new BitSet[question.size()];
    for (int cell = 0; cell < kinds.length; cell++) {
      kinds[cell] = new BitSet();
    }
    for (int i = 0; i < question.known().size(); i++) {
      for (int cell : question.known().get(i).cells()) {
        kinds[cell].set(i);
      }
    }
    for (int cell : question.cells()) {
      kinds[cell].set(question.known().size());
    }
    Map<BitSet, Integer> first = new LinkedHashMap<>();
    for (int cell = 0; cell < kinds.length; cell++) {
      first.putIfAbsent(kinds[cell], cell);
    }
    return first;
  }
}
