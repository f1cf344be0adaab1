package nl.schuifaan.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.chat.Addressee;
import nl.schuifaan.chat.People;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.privacy.Addresses;
import org.springframework.stereotype.Component;

/**
 * To whom a broadcast can be tried: only someone who has written to us before, so that a slip of the finger reaches no
 * stranger.
 */
@Component
public class TestReceiver {

    private final People people;
    private final Addresses addresses;

    TestReceiver(People people, Addresses addresses) {
        this.people = people;
        this.addresses = addresses;
    }

    /** Id of the chat with that address; empty when there is none that we may write to. */
    public Optional<ChatId> find(String channel, String address) {
        List<Addressee> found = new ArrayList<>();
        people.each(List.of(addresses.chat(channel, address)), found::add);
        return found.stream().filter(person -> !person.stopped() && !person.blocked()).map(Addressee::id).findFirst();
    }
}
