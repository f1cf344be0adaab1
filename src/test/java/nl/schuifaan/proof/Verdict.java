package nl.schuifaan.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.bson.Document;

/** Holds what people heard and what the store says against what was promised. */
final class Verdict {

    private final List<String> broken = new ArrayList<>();
    private final Crowd crowd;
    private final Books books;
    private final String gathering;
    private final List<Instant> kills;
    private final Map<String, List<Document>> uncertain;
    private int booked;
    private int messages;
    private int repeats;
    private int marked;

    /** @param kills when the program was killed, in order */
    Verdict(Crowd crowd, Books books, String gathering, List<Instant> kills) {
        this.crowd = crowd;
        this.books = books;
        this.gathering = gathering;
        this.kills = kills;
        this.uncertain = books.uncertain();
    }

    /** @param chatOf the id of the chat with this address on this channel */
    Verdict judge(BiFunction<String, String, String> chatOf) {
        everyoneHasOneBooking();
        nothingIsStuck();
        for (int person = 0; person < crowd.people(); person++) {
            heardInOrder(person);
            nothingTwiceUnmarked(person, chatOf.apply(crowd.kind(), crowd.address(person)));
        }
        uncertain.forEach(this::onePerKill);
        return this;
    }

    private void everyoneHasOneBooking() {
        Map<String, Long> bookings = books.bookings(gathering);
        booked = bookings.values().stream().mapToInt(Long::intValue).sum();
        expect(bookings.size() == crowd.people(), bookings.size() + " people have a booking, of " + crowd.people());
        bookings.forEach((contact, count) -> expect(count == 1, contact + " has " + count + " bookings"));
        expect(books.missingSeats(gathering) == 0,
                books.missingSeats(gathering) + " seats are neither free nor in a booking");
        Map<Integer, Integer> remembered = books.signUpsRemembered();
        expect(remembered.equals(Map.of(1, crowd.people())), "chats by the number of sign-ups they remember: "
                + remembered);
    }

    private void nothingIsStuck() {
        expect(books.unfinished().isEmpty(), "something waits in " + books.unfinished());
        expect(crowd.allTaken(), "something that was sent was never taken");
    }

    private void heardInOrder(int person) {
        List<String> right = Crowd.inShort(crowd.heard(0));
        List<String> heard = Crowd.inShort(crowd.heard(person));
        expect(heard.equals(right), "person " + person + " heard\n    " + heard + "\n  and not\n    " + right);
    }

    private void nothingTwiceUnmarked(int person, String chat) {
        List<String> heard = crowd.heard(person);
        int twice = heard.size() - Crowd.inShort(heard).size();
        long notes = uncertain.getOrDefault(chat, List.of()).stream().filter(note -> note.getBoolean("sentAgain"))
                .count();
        expect(twice <= notes, "person " + person + " got " + twice + " messages twice, of which " + notes
                + " are marked");
        messages += heard.size();
        repeats += twice;
    }

    /** A kill is the cause of every doubt, and of at most one in each chat. */
    private void onePerKill(String chat, List<Document> notes) {
        marked += notes.size();
        expect(notes.size() <= kills.size(), notes.size() + " messages of chat " + chat + " are in doubt after "
                + kills.size() + " kills");
        for (int kill = 0; kill < kills.size(); kill++) {
            Date from = Date.from(kills.get(kill));
            Date to = kill + 1 < kills.size() ? Date.from(kills.get(kill + 1)) : new Date(Long.MAX_VALUE);
            long count = notes.stream().map(note -> note.getDate("at")).filter(at -> !at.before(from) && at.before(to))
                    .count();
            expect(count <= 1, count + " messages of chat " + chat + " are in doubt after one kill");
        }
    }

    private void expect(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }

    /** A sentence for each promise that was not kept. */
    List<String> broken() {
        return broken;
    }

    String figures() {
        return ("%s: %d people, %d acts, each delivered twice, %d kills: %d bookings, %d messages, %d of them twice, "
                + "%d marked uncertain, %d promises broken")
                .formatted(crowd.kind(), crowd.people(), crowd.people() * crowd.length(), kills.size(),
                        booked, messages, repeats, marked, broken.size());
    }
}
