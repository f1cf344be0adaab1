package nl.schuifaan.conversation;

import java.time.LocalDateTime;
import java.util.List;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up as the person's own chat remembers it. The seats themselves are in the gathering's ledger, under the same id.
 *
 * @param id       id of the effect that asked for the seats
 * @param name     first name of who comes; null when they would rather not say, or came by SMS
 * @param self     whether that is the person whose chat this is
 * @param language the language of who comes, when it is someone else and known
 * @param wishes   what they need, with their own yes; empty when nothing was said
 * @param position place on the waiting list when it was joined; 0 for a booking with seats
 * @param ends     when the gathering ends; what was wished is wiped 7 days later
 */
public record Booking(
        String id, String gathering, int adults, int children, @Nullable String name, boolean self,
        @Nullable Language language, List<Wish> wishes, int position, LocalDateTime ends) {

    /** What someone can need. Sensitive, as diet and access can tell of faith or health. */
    public enum Wish { INTERPRETER, WHEELCHAIR, NO_MEAT, HALAL, ALLERGY, OTHER }

    public Booking {
        wishes = List.copyOf(wishes);
    }

    public boolean waiting() {
        return position > 0;
    }

    int people() {
        return adults + children;
    }

    Booking of(int adults, int children) {
        return new Booking(id, gathering, adults, children, name, self, language, wishes, position, ends);
    }

    Booking withoutWishes() {
        return wishes.isEmpty() ? this
                : new Booking(id, gathering, adults, children, name, self, language, List.of(), position, ends);
    }

    Booking at(int position) {
        return new Booking(id, gathering, adults, children, name, self, language, wishes, position, ends);
    }
}
