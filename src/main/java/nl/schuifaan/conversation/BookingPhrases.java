package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** What every dialogue says alike of a booking: which, whose, how many, what is needed. */
final class BookingPhrases {

    /** From so many on, seats that are left are not told. */
    private static final int TELLING = 10;

    private BookingPhrases() {}

    /** A sign-up in a line, with whose it is when it is not one's own. */
    static Phrase line(TurnContext here, Booking booking) {
        Phrase line = here.find(booking.gathering())
                .map(it -> Phrase.of("mine.line", "title", it.title(), "start", it.start()))
                .orElseGet(() -> Phrase.of("mine.line.past", "title", booking.gathering().text(), "start",
                booking.ends()));
        String name = booking.self() ? null : booking.name();
        return name == null ? line : Phrase.of("mine.line.for", "line", line, "name", name);
    }

    /** The title of a gathering, or its code when it is no longer in the programme. */
    static Object title(TurnContext here, GatheringCode gathering) {
        Listing listing = here.find(gathering).orElse(null);
        return listing == null ? gathering.text() : listing.title();
    }

    /** Adults and children; people when there are no children, or none were told apart. */
    static Phrase people(int adults, int children) {
        if (children <= 0) {
            return Phrase.of("count.people", "n", adults);
        }
        return Phrase.of("count.both", "adults", Phrase.of("count.adults", "n", adults),
                "children", Phrase.of("count.children", "n", children));
    }

    static List<Phrase> wishes(Draft draft) {
        String interpreter = draft.interpreter();
        return wishes(draft.wishes(), draft.allergy(), interpreter == null || interpreter.isEmpty() ? null
                : new Language(interpreter));
    }

    static List<Phrase> wishes(Booking booking) {
        return wishes(booking.wishes(), booking.allergy(), booking.interpreted());
    }

    /** @param allergy which one, as it was said; null or empty when it was not */
    private static List<Phrase> wishes(List<Wish> wishes, @Nullable String allergy, @Nullable Language interpreter) {
        List<Phrase> phrases = new ArrayList<>(wishes.size());
        for (Wish wish : wishes) {
            phrases.add(wish == Wish.ALLERGY && allergy != null && !allergy.isEmpty()
                    ? Phrase.of("wish.allergy.which", "which", allergy)
                    : wish == Wish.INTERPRETER && interpreter != null
                    ? Phrase.of("wish.interpreter.which", "language", interpreter) : wish(wish));
        }
        return phrases;
    }

    static Phrase wish(Wish wish) {
        return Phrase.of("wish." + wish.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Many seats left says that nobody comes. */
    static boolean tellsPlaces(Listing listing) {
        return listing.room() < TELLING;
    }

    /** No, nothing is cancelled: by one who comes alone, or by more. */
    static Phrase stays(Booking booking) {
        return Phrase.of("cancel.no", "n", booking.self() ? booking.people() : booking.people() + 1);
    }

    /** How many seats are left, as a sentence. */
    static Phrase places(Listing listing) {
        return places("page.places.", listing);
    }

    static Phrase places(String beginning, Listing listing) {
        if (listing.waiting() > 0) {
            return Phrase.of(beginning + "waiting", "n", listing.waiting());
        }
        return listing.free() > 0 ? Phrase.of(beginning + "left", "n", listing.free()) : Phrase.of(beginning + "full");
    }
}
