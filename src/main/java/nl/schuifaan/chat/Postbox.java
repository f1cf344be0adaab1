package nl.schuifaan.chat;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.schuifaan.settings.Now;
import nl.schuifaan.store.Durable;

/** Puts letters into the chats they are for. */
final class Postbox implements Letters {

    private final Chats chats;
    private final Worker worker;
    private final Outcomes outcomes;
    private final Durable durable;
    private final Now now;

    Postbox(Chats chats, Worker worker, Outcomes outcomes, Durable durable, Now now) {
        this.chats = chats;
        this.worker = worker;
        this.outcomes = outcomes;
        this.durable = durable;
        this.now = now;
    }

    @Override
    public void put(List<Letter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        Instant at = now.instant();
        Set<String> gone = chats.deliver(letters, at);
        durable.commit();
        Set<String> there = new LinkedHashSet<>();
        for (Letter letter : letters) {
            if (gone.contains(letter.contact())) {
                outcomes.ended(letter.row(), new Outcomes.End.Dropped("gone"), at);
            } else {
                there.add(letter.contact());
            }
        }
        worker.lookAfresh(there);
    }
}
