package rollcall.ingest;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import rollcall.fault.IssueCode;
import rollcall.rules.OutcomeRules;
import rollcall.table.BudgetLine;
import rollcall.table.Followup;
import rollcall.table.Participant;
import rollcall.table.ParticipantLink;
import rollcall.table.Programme;
import rollcall.table.ProgrammeDistrict;
import rollcall.table.Reach;
import rollcall.table.SupportUse;
import rollcall.table.SurveyAnswer;

/**
 * Rows of programmes held against each other and against the rules, at each release: a late
 * participants file or a new measure needs no second parse. Columns are named as canonical files
 * name them.
 */
final class ProgrammeCheck {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,9})?");
  private static final Pattern TOTAL = Pattern.compile("total", Pattern.CASE_INSENSITIVE);
  private static final String PROGRAMME = "programme";
  private static final String PARTICIPANT = "participant_id";
  private static final String VALUE = "value";

  private final Set<String> programmes = new HashSet<>();
  private final Map<List<String>, String> pupils = new HashMap<>();
  private final OutcomeRules rules;

  private ProgrammeCheck(OutcomeRules rules) {
    this.rules = rules;
  }

  /** A check against everything that holds by its key. */
  static ProgrammeCheck of(List<Record> entries, OutcomeRules rules) {
    ProgrammeCheck check = new ProgrammeCheck(rules);
    for (Record entry : entries) {
      if (entry instanceof Programme programme) {
        check.programmes.add(programme.programme());
      } else if (entry instanceof Participant p) {
        check.pupils.put(List.of(p.programme(), p.participantId()), p.pupilId());
      }
    }
    return check;
  }

  /**
   * What is wrong with a row.
   *
   * @param column null where the row as a whole is meant
   * @param value null where no single value is meant
   */
  record Finding(IssueCode code, String column, String value) {
    static Finding unknown(String column, String value) {
      return new Finding(IssueCode.UNKNOWN_CODE, column, value);
    }

    RowIssue at(long line) {
      char[] text = value == null ? null : value.toCharArray();
      String shape = text == null ? null : ValueShape.of(text, 0, text.length);
      return new RowIssue(line, code, column, shape);
    }
  }

  /** What is wrong with an entry; null where nothing is. */
  Finding finding(Record entry) {
    if (entry instanceof Participant p) {
      return ofProgramme(p.programme());
    }
    if (entry instanceof ParticipantLink link) {
      Finding participant = ofParticipant(link.programme(), link.participantId());
      return participant == null ? contradiction(link) : participant;
    }
    if (entry instanceof Followup followup) {
      Finding participant = ofParticipant(followup.programme(), followup.participantId());
      return participant == null ? ofMeasure(followup) : participant;
    }
    if (entry instanceof SupportUse use) {
      return ofParticipant(use.programme(), use.participantId());
    }
    if (entry instanceof BudgetLine line) {
      // The total is computed from the items.
      return TOTAL.matcher(line.item()).matches()
          ? Finding.unknown("item", line.item())
          : ofProgramme(line.programme());
    }
    return ofOthers(entry);
  }

  private Finding ofOthers(Record entry) {
    if (entry instanceof ProgrammeDistrict item) {
      return ofProgramme(item.programme());
    }
    if (entry instanceof Reach reach) {
      return ofProgramme(reach.programme());
    }
    return entry instanceof SurveyAnswer answer ? ofProgramme(answer.programme()) : null;
  }

  private Finding ofProgramme(String programme) {
    return programmes.contains(programme) ? null : Finding.unknown(PROGRAMME, programme);
  }

  private Finding ofParticipant(String programme, String participant) {
    Finding unknown = ofProgramme(programme);
    boolean known = pupils.containsKey(List.of(programme, participant));
    return unknown != null || known ? unknown : Finding.unknown(PARTICIPANT, participant);
  }

  private Finding contradiction(ParticipantLink link) {
    String named = pupils.get(List.of(link.programme(), link.participantId()));
    return named == null || named.equals(link.pupilId())
        ? null
        : new Finding(IssueCode.CONFLICTING_DUPLICATE, null, null);
  }

  private Finding ofMeasure(Followup followup) {
    OutcomeRules.Measure measure = rules.measure(followup.measure());
    if (measure == null) {
      return Finding.unknown("measure", followup.measure());
    }
    String subscale = followup.subscale();
    if (subscale != null && !measure.hasSubscale(subscale)) {
      return Finding.unknown("subscale", subscale);
    }
    if (!measure.words().isEmpty()) {
      return measure.words().contains(followup.value())
          ? null
          : Finding.unknown(VALUE, followup.value());
    }
    return isPossible(measure, followup.value())
        ? null
        : new Finding(IssueCode.BAD_NUMBER, VALUE, followup.value());
  }

  private static boolean isPossible(OutcomeRules.Measure measure, String text) {
    return NUMBER.matcher(text).matches() && measure.canBe(new BigDecimal(text));
  }
}
