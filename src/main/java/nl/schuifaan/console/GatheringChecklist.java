package nl.schuifaan.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.conversation.Practical;
import nl.schuifaan.gathering.GatheringContent;
import nl.schuifaan.gathering.GatheringVersion;
import nl.schuifaan.gathering.KnownPartners;
import nl.schuifaan.language.Language;
import nl.schuifaan.settings.MovableClock;
import org.springframework.stereotype.Component;

/** <i>Klaar om te openen?</i> What a gathering has and what it lacks; it ticks itself. */
@Component
final class GatheringChecklist {

    private final Wordings wordings;
    private final KnownPartners partners;
    private final ReminderDays reminders;
    private final MovableClock clock;
    private final Say say;

    GatheringChecklist(Wordings wordings, KnownPartners partners, ReminderDays reminders, MovableClock clock,
            Say say) {
        this.wordings = wordings;
        this.partners = partners;
        this.reminders = reminders;
        this.clock = clock;
        this.say = say;
    }

    /**
     * A line of the list.
     *
     * @param needed whether it keeps the gathering from being opened
     */
    record Item(String text, boolean done, boolean needed) {}

    List<Item> of(GatheringVersion version) {
        GatheringContent it = version.draft().content();
        List<Item> items = new ArrayList<>();
        items.add(item("when", version.draft().slot().start().isAfter(clock.local()), true));
        items.add(item("address", !it.venue().address().isBlank(), true));
        items.add(item("about", !it.texts().about().getOrDefault(Language.DUTCH.code(), "").isBlank(), true));
        if (it.kind() == Kind.STORY) {
            items.add(item("storyteller", it.storyteller() != null, true));
        }
        items.add(texts(lacking(it.texts().title(), it.texts().about())));
        advised(version, it.practical(), items);
        return items;
    }

    private Item texts(List<String> lacking) {
        return lacking.isEmpty() ? item("texts", true, false)
                : new Item(say.text("check.texts.lacking", String.join(", ", lacking)), false, false);
    }

    private void advised(GatheringVersion version, Practical it, List<Item> items) {
        items.add(item("wheelchair", it.wheelchair() != null, false));
        items.add(item("transport", it.transport() != null, false));
        items.add(item("reminders", !reminders.of(version.draft().slot().start(),
                version.draft().content().options().reminderHours()).isEmpty(), false));
        items.add(item("partners", !partners.all().isEmpty(), false));
    }

    private Item item(String what, boolean done, boolean needed) {
        return new Item(say.text("check." + what), done, needed);
    }

    /** Languages in which people read the Dutch text instead. */
    private List<String> lacking(Map<String, String> title, Map<String, String> about) {
        return wordings.languages().stream().filter(one -> !one.equals(Language.DUTCH)).map(Language::code)
                .filter(code -> !title.containsKey(code) || !about.containsKey(code))
                .map(code -> say.text("language." + code)).toList();
    }
}
