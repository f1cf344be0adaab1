package nl.schuifaan.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schuifaan.chat.AnswerTimes;
import nl.schuifaan.chat.Inquiry;
import nl.schuifaan.chat.Inquiry.Entry;
import nl.schuifaan.chat.Inquiry.SignedUp;
import nl.schuifaan.chat.Inquiry.What;
import nl.schuifaan.chat.SavedAnswers;
import nl.schuifaan.gathering.GatheringOverviews;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.notice.Replies;
import nl.schuifaan.settings.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one person's questions shows. */
@Component
final class InquiryPage {

    private final GatheringOverviews gatherings;
    private final SavedAnswers saved;
    private final Replies replies;
    private final AnswerTimes times;
    private final Messages messages;
    private final Dates dates;
    private final Say say;

    InquiryPage(GatheringOverviews gatherings, SavedAnswers saved, Replies replies, AnswerTimes times,
            Messages messages, Dates dates, Say say) {
        this.gatherings = gatherings;
        this.saved = saved;
        this.replies = replies;
        this.times = times;
        this.messages = messages;
        this.dates = dates;
        this.say = say;
    }

    /**
     * A line of the conversation.
     *
     * @param side  {@code person}, {@code ours}, or {@code line} for what only colleagues see
     * @param by    colleague; null for the person
     * @param state what became of an answer, in words
     * @param bad   whether it did not arrive
     * @param picture id of an entry with a photo that can be shown
     * @param voice id of an entry with a voice note that can be played
     */
    record Said(String side, String when, @Nullable String by, String text, @Nullable String state, boolean bad,
            @Nullable String picture, @Nullable String voice) {}

    /** Where they are signed up. */
    record Seat(GatheringCode code, String title, int people) {}

    void fill(Inquiry inquiry, Colleague colleague, String typed, String answer, Model model) {
        model.addAttribute("inquiry", inquiry);
        model.addAttribute("name", inquiry.name() == null ? say.text("question.someone") : inquiry.name());
        model.addAttribute("direction", messages.current().rightToLeft(inquiry.language()) ? "rtl" : "ltr");
        model.addAttribute("talk", inquiry.entries().stream().map(this::said).toList());
        model.addAttribute("typing", inquiry.typing() == null || inquiry.typing().equals(colleague.name()) ? null
                : inquiry.typing());
        model.addAttribute("seats", inquiry.signedUp().stream().map(this::seat).toList());
        model.addAttribute("days", times.days());
        model.addAttribute("me", colleague.name());
        model.addAttribute("mine", colleague.name().equals(inquiry.assigned()));
        model.addAttribute("typed", typed);
        model.addAttribute("answer", answer);
        model.addAttribute("newest", inquiry.newest().toEpochMilli());
        model.addAttribute("saved", titles());
    }

    private Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        saved.list().forEach(one -> titles.put(one.id(), one.title()));
        return titles;
    }

    private Seat seat(SignedUp signedUp) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        return new Seat(signedUp.gathering(), gatherings.find(signedUp.gathering()).map(one -> one.title(language))
                .orElse(signedUp.gathering().text()),
                signedUp.people());
    }

    private Said said(Entry entry) {
        String when = dates.moment(entry.at());
        String side = entry.what().fromPerson() ? "person" : entry.what() == What.ANSWERED ? "ours" : "line";
        Replies.Outcome outcome = entry.what() == What.ANSWERED ? replies.outcome(entry.id()).orElse(null) : null;
        return new Said(side, when, entry.by(), words(entry), entry.what() == What.ANSWERED ? state(outcome) : null,
                outcome != null && List.of("FAILED", "DROPPED").contains(outcome.state().name()),
                file(entry, What.PICTURE), file(entry, What.VOICE));
    }

    private static @Nullable String file(Entry entry, What what) {
        return entry.file() && entry.what() == what ? entry.id().substring(entry.id().indexOf('/') + 1) : null;
    }

    private String words(Entry entry) {
        String text = entry.text() == null ? "" : entry.text();
        return switch (entry.what()) {
            case TEXT -> text.isEmpty() ? say.text("question.called") : text;
            case ANSWERED -> text;
            case NOTED -> say.text("question.line.noted", text);
            case ASSIGNED -> text.isEmpty() ? say.text("question.line.free") : say.text("question.line.assigned", text);
            case CLOSED -> say.text("question.line.closed");
            case VOICE, PICTURE, PLACE, CONTACT, OTHER -> (say.text("question.sent."
                    + entry.what().name().toLowerCase(Locale.ROOT)) + "\n" + text).strip();
        };
    }

    private String state(Replies.@Nullable Outcome outcome) {
        if (outcome == null) {
            return say.text("question.state.waiting");
        }
        String known = outcome.reason() != null && List.of("stop", "blocked", "gone").contains(outcome.reason())
                ? outcome.reason()
                : outcome.state().name().toLowerCase(Locale.ROOT);
        return say.text("question.state." + known);
    }
}
