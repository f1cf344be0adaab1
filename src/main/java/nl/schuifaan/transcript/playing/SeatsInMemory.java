package nl.schuifaan.transcript.playing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.schuifaan.conversation.Input.FewerDecided;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.conversation.Input.SeatsDecided;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.gathering.Programme;
import nl.schuifaan.gathering.Seats;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;

/** A programme and its seats without a store, for one thread: it answers as the real ledger does. */
final class SeatsInMemory implements Seats, Programme {

    private final Map<GatheringCode, Listing> listings = new HashMap<>();
    private final Map<BookingId, Party> parties = new HashMap<>();
    private final Map<GatheringCode, List<BookingId>> waiting = new HashMap<>();
    private final Set<BookingId> refused = new HashSet<>();
    private LocalDateTime now;

    /** A party that has seats, waits for them, or had them. */
    private record Party(GatheringCode gathering, int seats, boolean granted, int position, boolean cancelled) {}

    SeatsInMemory(List<Listing> programme, Map<GatheringCode, Integer> taken, LocalDateTime now) {
        this.now = now;
        programme.forEach(listing -> {
            listings.put(listing.code(), listing);
            waiting.put(listing.code(), new ArrayList<>());
        });
        taken.forEach((code, seats) -> {
            if (!listings.containsKey(code)) {
                throw new IllegalArgumentException("there is no gathering " + code);
            }
            parties.put(new BookingId("others/" + code), new Party(code, seats, true, 0, false));
        });
    }

    void now(LocalDateTime now) {
        this.now = now;
    }

    @Override
    public List<Listing> upcoming(LocalDateTime now) {
        return listings.values().stream().filter(listing -> listing.end().isAfter(now)).map(this::asItIs)
                .sorted(Comparator.comparing(Listing::start).thenComparing(Listing::code)).toList();
    }

    private Listing asItIs(Listing it) {
        return it.withSeats(free(it.code()), queue(it.code()).size());
    }

    private List<BookingId> queue(GatheringCode gathering) {
        return Objects.requireNonNull(waiting.get(gathering));
    }

    private int free(GatheringCode gathering) {
        return Objects.requireNonNull(listings.get(gathering)).limit() - parties.values().stream()
                .filter(party -> party.gathering.equals(gathering) && party.granted && !party.cancelled)
                .mapToInt(Party::seats).sum();
    }

    @Override
    public SeatsDecided take(BookingId booking, @Nullable ChatId contact, GatheringCode gathering, int adults,
            int children) {
        if (unanswered(booking, gathering)) {
            if (room(gathering) >= adults + children) {
                parties.put(booking, new Party(gathering, adults + children, true, 0, false));
            } else {
                refused.add(booking);
            }
        }
        return answer(booking, gathering);
    }

    private int room(GatheringCode gathering) {
        return queue(gathering).isEmpty() ? free(gathering) : 0;
    }

    @Override
    public SeatsDecided waitFor(BookingId booking, @Nullable ChatId contact, GatheringCode gathering, int adults,
            int children) {
        if (unanswered(booking, gathering)) {
            queue(gathering).add(booking);
            parties.put(booking, new Party(gathering, adults + children, false, queue(gathering).size(), false));
        }
        return answer(booking, gathering);
    }

    @Override
    public SeatsDecided change(String request, GatheringCode gathering, BookingId booking, int adults, int children) {
        Party party = parties.get(booking);
        if (party == null || party.cancelled || !open(gathering)) {
            return decided(booking, gathering, Outcome.CLOSED, 0);
        }
        int more = party.granted ? adults + children - party.seats : 0;
        if (more > 0 && room(gathering) < more) {
            return decided(booking, gathering, Outcome.FULL, 0);
        }
        parties.put(booking, new Party(gathering, adults + children, party.granted, party.position, false));
        return answer(booking, gathering);
    }

    @Override
    public SeatsDecided accept(GatheringCode gathering, BookingId booking) {
        Party party = parties.get(booking);
        if (party == null || party.cancelled || !open(gathering) || !party.granted && free(gathering) < party.seats) {
            return decided(booking, gathering, Outcome.CLOSED, 0);
        }
        queue(gathering).remove(booking);
        parties.put(booking, new Party(gathering, party.seats, true, 0, false));
        return decided(booking, gathering, Outcome.GRANTED, 0);
    }

    /** Here seats are free until they are taken: nothing is held. */
    @Override
    public FewerDecided acceptFewer(GatheringCode gathering, BookingId booking, int people) {
        Party party = parties.get(booking);
        if (party == null || party.cancelled || !open(gathering) || free(gathering) < people) {
            return new FewerDecided(booking, gathering, Outcome.CLOSED, 0, 0);
        }
        queue(gathering).remove(booking);
        parties.put(booking, new Party(gathering, people, true, 0, false));
        return new FewerDecided(booking, gathering, Outcome.GRANTED, people, 0);
    }

    @Override
    public void keepWaiting(GatheringCode gathering, BookingId booking) {}

    @Override
    public void giveBack(GatheringCode gathering, BookingId booking) {
        parties.computeIfPresent(booking, (_, party) ->
                new Party(gathering, party.seats, party.granted, party.position, true));
        waiting.getOrDefault(gathering, new ArrayList<>()).remove(booking);
    }

    private boolean unanswered(BookingId booking, GatheringCode gathering) {
        return open(gathering) && !parties.containsKey(booking) && !refused.contains(booking);
    }

    private boolean open(GatheringCode gathering) {
        Listing listing = listings.get(gathering);
        return listing != null && listing.end().isAfter(now);
    }

    private SeatsDecided answer(BookingId booking, GatheringCode gathering) {
        Party party = parties.get(booking);
        if (party != null) {
            return decided(booking, gathering, party.position > 0 ? Outcome.WAITING : Outcome.GRANTED, party.position);
        }
        return decided(booking, gathering, refused.contains(booking) ? Outcome.FULL : Outcome.CLOSED, 0);
    }

    private SeatsDecided decided(BookingId booking, GatheringCode gathering, Outcome outcome, int position) {
        return new SeatsDecided(booking, gathering, outcome, position, listings.containsKey(gathering)
                ? Math.max(0, free(gathering)) : 0);
    }
}
