package nl.schuifaan.report;

/**
 * What is measured. This is the one place that defines a measure: how small groups are kept out of it, and by its name
 * ({@code report.measure.<NAME>} in {@code messages/}) what it means and how it is counted.
 */
public enum Measure {

    GATHERINGS(Rule.THINGS),
    /** People who came, each time they came. */
    VISITS(Rule.TOTAL),
    /** People who came for the first time in the year. */
    PEOPLE(Rule.SPLIT),
    PART(Rule.SPLIT),
    PLACE(Rule.SPLIT),
    MONTH(Rule.ROWS),
    OUTCOME(Rule.REST),
    CANCELLED(Rule.ALONE),
    WAITING(Rule.SPLIT),
    AGE(Rule.SPLIT),
    LANGUAGE(Rule.SPLIT),
    CHANNEL(Rule.SPLIT),
    INTERPRETER(Rule.SPLIT),
    /** Gatherings, not people. */
    INTERPRETERS(Rule.THINGS),
    /** Tables, not people. */
    TABLES(Rule.THINGS),
    /** Links of partners that were opened: presses, not people. */
    OPENED(Rule.TENS),
    PARTNER(Rule.SPLIT),
    /** People who came, by the partner whose link they signed up by. */
    PARTNER_CAME(Rule.SPLIT),
    MESSAGES(Rule.THINGS),
    QUESTIONS(Rule.SPLIT),
    /** Reminded and not, came and not. */
    REMINDERS(Rule.ALL_OR_NOTHING),
    /** Came and not, by how long before they signed up. */
    LEADS(Rule.ALL_OR_NOTHING),
    WAITS(Rule.SPLIT),
    STEPS(Rule.ALONE);

    /** How small groups are kept out. Its sentence is {@code report.rule.<NAME>} in {@code messages/}. */
    public enum Rule {
        /** At least five in each sum. */
        TOTAL,
        /** At least ten in each row; smaller rows are put together. */
        SPLIT,
        /** The same, with gatherings put together in the order in which they were. */
        ROWS,
        /** The rows besides those who came are a split of their own; those who came are known. */
        REST,
        /** Each row for itself, from ten. */
        ALONE,
        /** Presses, rounded down to tens, so that no difference tells of fewer. */
        TENS,
        /** Every row from ten, or none is shown. */
        ALL_OR_NOTHING,
        /** Not about people: nothing is kept out. */
        THINGS
    }

    private final Rule rule;

    Measure(Rule rule) {
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
