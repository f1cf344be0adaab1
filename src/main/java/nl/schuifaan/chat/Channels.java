package nl.schuifaan.chat;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schuifaan.channel.Channel;
import org.jspecify.annotations.Nullable;

/** The channels there are, by their kind. */
final class Channels {

    private final Supplier<Stream<Channel>> all;
    private volatile @Nullable Map<String, Channel> byKind;

    Channels(Supplier<Stream<Channel>> all) {
        this.all = all;
    }

    Optional<Channel> find(String kind) {
        Map<String, Channel> known = byKind;
        if (known == null) {
            known = all.get().collect(Collectors.toUnmodifiableMap(Channel::kind, Function.identity()));
            byKind = known;
        }
        return Optional.ofNullable(known.get(kind));
    }
}
