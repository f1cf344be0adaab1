package nl.schuifaan.console;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schuifaan.access.Colleagues;
import nl.schuifaan.access.Permission;
import nl.schuifaan.activity.ActivityLog;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.chat.Inquiry;
import nl.schuifaan.chat.Inquiry.Entry;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.ColleagueChats;
import nl.schuifaan.notice.Replies;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.settings.Settings;
import org.springframework.stereotype.Component;

/** Colleagues who get questions in the chat that their codes go to, and how a question reads there: in Dutch. */
@Component
final class ColleaguesInChat implements ColleagueChats {

    private static final Locale DUTCH = Locale.of("nl");

    /** In characters, so that it fits one message with what stands around it. */
    private static final int LONGEST = 3_000;

    private final Colleagues colleagues;
    private final Addresses addresses;
    private final ActivityLog activity;
    private final ConsoleTexts texts;
    private final Settings settings;

    ColleaguesInChat(Colleagues colleagues, Addresses addresses, ActivityLog activity, ConsoleTexts texts,
            Settings settings) {
        this.colleagues = colleagues;
        this.addresses = addresses;
        this.activity = activity;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public List<Linked> linked() {
        return colleagues.all().stream().filter(one -> one.role().may(Permission.QUESTIONS))
                .flatMap(one -> one.link() == null ? Stream.of() : Stream.of(new Linked(one.id(), one.name(),
                        one.link().channel(), addresses.decrypt(one.link().address())))).toList();
    }

    @Override
    public String question(Inquiry inquiry) {
        String who = inquiry.name() == null ? text("question.someone") : inquiry.name();
        String said = inquiry.entries().stream().filter(entry -> waits(entry, inquiry)).map(this::said)
                .collect(Collectors.joining("\n\n"));
        String words = said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
        String where = settings.publicUrl().map(url -> "\n" + url + "/console/questions/" + inquiry.chat()).orElse("");
        return text("told.question", who, text("language." + inquiry.language().code()), words) + where;
    }

    private static boolean waits(Entry entry, Inquiry inquiry) {
        return entry.what().fromPerson() && inquiry.since() != null && !entry.at().isBefore(inquiry.since());
    }

    private String said(Entry entry) {
        String what = switch (entry.what()) {
            case VOICE, PICTURE, PLACE, CONTACT, OTHER ->
                    text("question.sent." + entry.what().name().toLowerCase(Locale.ROOT));
            case TEXT, ANSWERED, NOTED, ASSIGNED, CLOSED -> "";
        };
        return Stream.of(what, entry.text()).filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String ending(Ending ending) {
        return text("told." + ending.name().toLowerCase(Locale.ROOT).replace('_', '-'), Replies.LONGEST);
    }

    @Override
    public void answered(Linked colleague, ChatId chat) {
        activity.record(colleague.id(), Deed.QUESTION_ANSWERED, "question:" + chat);
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, DUTCH);
    }
}
