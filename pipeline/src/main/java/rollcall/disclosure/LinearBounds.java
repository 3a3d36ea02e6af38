package rollcall.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Optimisation.Result;
import org.ojalgo.optimisation.Optimisation.State;
import org.ojalgo.optimisation.Variable;

/**
 * Bounds by ojAlgo. Inner cells that no known count tells apart are one variable, and only what is
 * linked to the question enters.
 */
final class LinearBounds implements Bounds {
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
  public Interval of(List<Equation> known, int[] cells, boolean whole) throws Unsolved {
    return new Interval(solved(known, cells, whole, false), solved(known, cells, whole, true));
  }

  private double solved(List<Equation> known, int[] cells, boolean whole, boolean most)
      throws Unsolved {
    ExpressionsBasedModel model = model(known, cells, whole);
    Result result = most ? model.maximise() : model.minimise();
    if (most && result.getState() == State.UNBOUNDED) {
      return Double.POSITIVE_INFINITY;
    }
    if (!result.getState().isOptimal()) {
      throw new Unsolved(result.getState().toString());
    }
    return result.getValue();
  }

  private ExpressionsBasedModel model(List<Equation> known, int[] cells, boolean whole) {
    Optimisation.Options options = new Optimisation.Options();
    options.time_abort = milliseconds;
    options.time_suffice = milliseconds;
    ExpressionsBasedModel model = new ExpressionsBasedModel(options);
    Map<BitSet, Variable> variables = new LinkedHashMap<>();
    List<Expression> expressions = new ArrayList<>();
    for (Equation equation : known) {
      expressions.add(model.newExpression("e" + expressions.size()).level(equation.pupils()));
    }
    for (Map.Entry<Integer, BitSet> cell : memberships(known, cells).entrySet()) {
      variables.computeIfAbsent(
          cell.getValue(),
          membership -> {
            Variable variable = model.newVariable("x" + variables.size()).lower(0).integer(whole);
            variable.weight(membership.get(known.size()) ? 1 : 0);
            membership.stream()
                .filter(i -> i < known.size())
                .forEach(i -> expressions.get(i).set(variable, 1));
            return variable;
          });
    }
    return model;
  }

  /** Of each inner cell: in which equations it stands, and last whether it is asked for. */
  private static Map<Integer, BitSet> memberships(List<Equation> known, int[] cells) {
    Map<Integer, BitSet> memberships = new TreeMap<>();
    for (int i = 0; i < known.size(); i++) {
      for (int cell : known.get(i).cells()) {
        memberships.computeIfAbsent(cell, each -> new BitSet()).set(i);
      }
    }
    Arrays.stream(cells)
        .forEach(cell -> memberships.computeIfAbsent(cell, each -> new BitSet()).set(known.size()));
    return memberships;
  }
}
