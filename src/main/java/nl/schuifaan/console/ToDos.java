package nl.schuifaan.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.schuifaan.chat.WaitingQuestions;
import nl.schuifaan.gathering.GatheringOverviews.Overview;
import nl.schuifaan.notice.Undelivered;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.MovableClock;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What needs doing, most pressing first: at most five, as more would be read by nobody. */
@Component
class ToDos {

    private static final int MOST = 5;
    private static final Duration LATELY = Duration.ofDays(7);

    private final WaitingQuestions questions;
    private final Undelivered undelivered;
    private final Messages messages;
    private final Say say;
    private final Dates dates;
    private final MovableClock now;

    ToDos(WaitingQuestions questions, Undelivered undelivered, Messages messages, Say say, Dates dates,
            MovableClock now) {
        this.questions = questions;
        this.undelivered = undelivered;
        this.messages = messages;
        this.say = say;
        this.dates = dates;
        this.now = now;
    }

    /** A sentence and one button. */
    record ToDo(String sentence, String button, String href) {}

    List<ToDo> list(List<Overview> coming) {
        return Stream.concat(people().stream(),
                Stream.of(coming.stream().filter(one -> one.waiting() > 0 && one.free() > 0)
                .map(one -> of("waiting", one, one.waiting(), one.free())),
                coming.stream().filter(one -> one.address().isBlank()).map(one -> of("address", one)),
                coming.stream().filter(one -> lacking(one) > 0).map(one -> of("texts", one, lacking(one))))
                .flatMap(each -> each)).limit(MOST).toList();
    }

    /** What is about people rather than about a gathering. */
    private List<ToDo> people() {
        List<ToDo> list = new ArrayList<>();
        questions.oldest()
                .ifPresent(oldest -> list.add(new ToDo(say.text("todo.questions", questions.count(), dates.age(oldest)),
                say.text("todo.questions.button"), "/console/questions")));
        Instant since = now.instant().minus(LATELY);
        long failed = undelivered.failed(since);
        long unknown = undelivered.unknown(since);
        if (failed + unknown > 0) {
            list.add(new ToDo(say.text("todo.undelivered", failed, unknown), say.text("todo.undelivered.button"),
                    "/console/broadcasts"));
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
