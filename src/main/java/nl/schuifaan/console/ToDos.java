package nl.schuifaan.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.schuifaan.chat.WaitingQuestions;
import nl.schuifaan.gathering.GatheringOverviews.Overview;
import nl.schuifaan.notice.Undelivered.End;
import nl.schuifaan.settings.Messages;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What needs doing, most pressing first: at most five, as more would be read by nobody. */
@Component
class ToDos {

    private static final int MOST = 5;

    private final WaitingQuestions questions;
    private final Messages messages;
    private final Say say;
    private final Dates dates;

    ToDos(WaitingQuestions questions, Messages messages, Say say, Dates dates) {
        this.questions = questions;
        this.messages = messages;
        this.say = say;
        this.dates = dates;
    }

    /** A sentence and one button. */
    record ToDo(String sentence, String button, String href) {}

    /**
     * The list.
     *
     * @param missed messages that somebody did not get, as they are counted on the same page
     */
    List<ToDo> list(List<Overview> coming, Map<End, Long> missed) {
        return Stream.concat(people(missed).stream(),
                Stream.of(coming.stream().filter(one -> one.waiting() > 0 && one.free() > 0)
                .map(one -> of("waiting", one, one.waiting(), one.free())),
                coming.stream().filter(one -> one.address().isBlank()).map(one -> of("address", one)),
                coming.stream().filter(one -> lacking(one) > 0).map(one -> of("texts", one, lacking(one))))
                .flatMap(each -> each)).limit(MOST).toList();
    }

    /** What is about people rather than about a gathering. */
    private List<ToDo> people(Map<End, Long> missed) {
        List<ToDo> list = new ArrayList<>();
        questions.oldest()
                .ifPresent(oldest -> list.add(new ToDo(say.text("todo.questions", questions.count(), dates.age(oldest)),
                say.text("todo.questions.button"), "/console/questions")));
        long failed = missed.getOrDefault(End.FAILED, 0L);
        long unknown = missed.getOrDefault(End.UNKNOWN, 0L);
        if (failed + unknown > 0) {
            list.add(new ToDo(say.text("todo.undelivered", failed, unknown), say.text("todo.undelivered.button"),
                    UndeliveredController.path(failed > 0 ? End.FAILED : End.UNKNOWN)));
        }
        return list;
    }

    /** Languages of the bundles in which the gathering has no title of its own. */
    private int lacking(Overview one) {
        return (int) messages.current().languages().stream()
                .filter(language -> !one.title().containsKey(language.code())).count();
    }

    private ToDo of(String what, Overview one, Object... values) {
        List<Object> all = new ArrayList<>(List.of(one.title(LocaleContextHolder.getLocale().getLanguage())));
        all.addAll(List.of(values));
        return new ToDo(say.text("todo." + what, all.toArray()), say.text("todo." + what + ".button"),
                "/console/gatherings/" + one.code());
    }
}
