package nl.schuifaan.gathering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code vragen} as {@link SurveyReader} reads it. */
final class SurveyWriter {

    private SurveyWriter() {}

    /** A word or a list. */
    static Object write(Survey survey) {
        return survey.own().isEmpty() ? ProgrammeWriter.word(SurveyReader.TEMPLATES, survey.template())
                : survey.own().stream().map(SurveyWriter::question).toList();
    }

    private static Map<String, Object> question(OwnQuestion own) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("soort", ProgrammeWriter.word(SurveyReader.KINDS, own.answers()));
        question.put("tekst", own.text());
        if (!own.options().isEmpty()) {
            question.put("antwoorden", List.copyOf(own.options()));
        }
        return question;
    }
}
