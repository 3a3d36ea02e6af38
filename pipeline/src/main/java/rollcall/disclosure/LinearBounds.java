package rollcall.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Optimisation.Result;
import org.ojalgo.optimisation.Optimisation.State;
import org.ojalgo.optimisation.Variable;

/** Bounds by ojAlgo. Inner cells that nothing known or asked tells apart are one variable. */
final class LinearBounds implements Bounds {
  private static final double WHOLE = 1e-6;

  /**
   * Milliseconds after which a city of whole pupils will do, though there may be one further out.
   */
  private static final long ENOUGH = 300;

  private final long milliseconds;

  /**
   * A solver with a time limit.
   *
   * @param milliseconds after which a single programme is given up
   */
  LinearBounds(long milliseconds) {
    this.milliseconds = milliseconds;
  }

  @Override
  public Interval of(Question question) throws Unsolved {
    // Of cells that are not told apart, the first stands for all.
    List<Integer> first = new ArrayList<>();
    List<BitSet> kinds = new ArrayList<>();
    Map<BitSet, Integer> known = new LinkedHashMap<>();
    BitSet[] memberships = memberships(question);
    for (int cell = 0; cell < memberships.length; cell++) {
      if (known.putIfAbsent(memberships[cell], cell) == null) {
        first.add(cell);
        kinds.add(memberships[cell]);
      }
    }
    List<World> worlds = new ArrayList<>();
    double least = solved(question, first, kinds, false, worlds);
    double most = solved(question, first, kinds, true, worlds);
    return new Interval(least, most, worlds);
  }

  /** Of each inner cell: in which equations it stands, and last whether it is asked for. */
  private static BitSet[] memberships(Question question) {
    BitSet[] memberships = new BitSet[question.size()];
    for (int cell = 0; cell < memberships.length; cell++) {
      memberships[cell] = new BitSet();
    }
    for (int i = 0; i < question.known().size(); i++) {
      for (int cell : question.known().get(i).cells()) {
        memberships[cell].set(i);
      }
    }
    for (int cell : question.cells()) {
      memberships[cell].set(question.known().size());
    }
    return memberships;
  }

  private double solved(
      Question question, List<Integer> first, List<BitSet> kinds, boolean most, List<World> worlds)
      throws Unsolved {
    ExpressionsBasedModel model = model(question, kinds);
    Result result = most ? model.maximise() : model.minimise();
    if (most && result.getState() == State.UNBOUNDED) {
      return Double.POSITIVE_INFINITY;
    }
    boolean enough =
        question.whole() ? result.getState().isFeasible() : result.getState().isOptimal();
    if (!enough) {
      throw new Unsolved(result.getState().toString());
    }
    long[] pupils = new long[question.size()];
    boolean whole = true;
    for (int i = 0; i < kinds.size(); i++) {
      double value = result.doubleValue(i);
      pupils[first.get(i)] = Math.round(value);
      whole &= Math.abs(value - Math.round(value)) < WHOLE;
    }
    if (whole) {
      worlds.add(new World(pupils));
    }
    return result.getValue();
  }

  private ExpressionsBasedModel model(Question question, List<BitSet> kinds) {
    Optimisation.Options options = new Optimisation.Options();
    options.time_abort = milliseconds;
    options.time_suffice = question.whole() ? ENOUGH : milliseconds;
    ExpressionsBasedModel model = new ExpressionsBasedModel(options);
    List<Expression> expressions = new ArrayList<>();
    for (Equation equation : question.known()) {
      expressions.add(model.newExpression("e" + expressions.size()).level(equation.pupils()));
    }
    for (int i = 0; i < kinds.size(); i++) {
      BitSet kind = kinds.get(i);
      Variable variable = model.newVariable("x" + i).lower(0).integer(question.whole());
      variable.weight(kind.get(expressions.size()) ? 1 : 0);
      kind.stream()
          .filter(equation -> equation < expressions.size())
          .forEach(equation -> expressions.get(equation).set(variable, 1));
    }
    return model;
  }
}
