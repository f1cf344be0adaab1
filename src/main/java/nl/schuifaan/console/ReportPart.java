package nl.schuifaan.console;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.schuifaan.report.Measure;

/** Parts of a report, in the order in which it tells them. An edition may leave some out. */
enum ReportPart {

    REACH(Measure.PEOPLE, Measure.VISITS, Measure.GATHERINGS, Measure.PART, Measure.PLACE, Measure.MONTH),
    PRESENCE(Measure.OUTCOME, Measure.CANCELLED, Measure.WAITING, Measure.AGE),
    LANGUAGES(Measure.LANGUAGE, Measure.INTERPRETER, Measure.INTERPRETERS, Measure.TABLES),
    WAYS(Measure.CHANNEL, Measure.OPENED, Measure.PARTNER, Measure.PARTNER_CAME),
    ANSWERS, QUOTES, SENTENCES,
    PROMISES(Measure.MESSAGES, Measure.QUESTIONS),
    HAND,
    /** What only the organisation itself looks at. */
    MIRROR(Measure.STEPS, Measure.REMINDERS, Measure.LEADS, Measure.WAITS);

    private final List<Measure> measures;

    ReportPart(Measure... measures) {
        this.measures = List.of(measures);
    }

    /** In the order in which they are told. */
    List<Measure> measures() {
        return measures;
    }

    static ReportPart of(Measure measure) {
        return Arrays.stream(values()).filter(part -> part.measures.contains(measure)).findFirst().orElseThrow();
    }

    /** All that an edition may hold. */
    static Set<ReportPart> ofEditions() {
        return EnumSet.complementOf(EnumSet.of(MIRROR));
    }
}
