package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked by a word in the middle of anything: what this gathering is, and what we keep. It is answered, and
 * the question at hand is put again.
 */
final class Explained {

    private Explained() {}

    /** What the gathering is that the chat is about: until when, that it is free, food, interpreters, about what. */
    static Decision gathering(TurnContext here) {
        Listing it = meant(here);
        if (it == null) {
            return said(here, List.of(Phrase.of("read-more.us"), Phrase.of("read-more.privacy")));
        }
        List<Phrase> facts = new ArrayList<>();
        facts.add(Phrase.of("page.title", "title", it.title()));
        facts.add(Phrase.of("in.until", "end", it.end()));
        facts.add(Phrase.of(it.audience() == Listing.Audience.WOMEN ? "page.women" : "page.everyone"));
        if (it.dinner()) {
            facts.add(Phrase.of("page.dinner"));
        }
        if (!it.interpreters().isEmpty()) {
            facts.add(Phrase.of("page.interpreters", "languages", List.copyOf(it.interpreters())));
        }
        facts.add(Phrase.of("page.about", "about", it.about()));
        facts.add(Phrase.of("read-more.privacy"));
        return said(here, facts);
    }

    /** What the chat is about; else the only gathering that the person signed up for; null when it is not clear. */
    private static @Nullable Listing meant(TurnContext here) {
        GatheringCode about = here.step().about(here.contact());
        List<Booking> bookings = here.contact().upcoming(here.now());
        GatheringCode gathering = about == null && bookings.size() == 1 ? bookings.getFirst().gathering() : about;
        return gathering == null ? null : here.find(gathering).orElse(null);
    }

    /** Who we are, what we keep and until when, who carries it, where one can complain. */
    static Decision kept(TurnContext here) {
        if (!here.brief()) {
            return said(here, List.of(Phrase.of("read-more.what"), SignUpSummary.who(here),
                    Phrase.of("read-more.until"), Phrase.of("read-more.rights")));
        }
        ContactPoint us = here.situation().organisation();
        Phrase kept = Phrase.of("read-more.brief");
        return said(here, us.known() ? List.of(Phrase.of("read-more.brief.we", "organisation", us.name(), "contact",
                us.contact()), kept) : List.of(kept));
    }

    /** With buttons in one message, by SMS in as few as there is room for. */
    private static Decision said(TurnContext here, List<Phrase> answer) {
        return here.brief() ? Parts.beforeTheQuestion(here, answer) : here.stay(answer.toArray(Phrase[]::new));
    }
}
