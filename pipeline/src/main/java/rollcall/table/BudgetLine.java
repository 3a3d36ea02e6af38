package rollcall.table;

import java.io.Serializable;

/**
 * One line of a programme's budget, in whole kronor.
 *
 * @param district null for the programme as a whole
 * @param year null for all years together
 */
public record BudgetLine(
    String programme, String district, Integer year, String item, long budgetSek, long outturnSek)
    implements Serializable {}
