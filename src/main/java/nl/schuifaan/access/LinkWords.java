package nl.schuifaan.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Interceptor;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.language.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Takes out what a colleague sends to link a chat, before the conversation hears it. A word that links nothing is like
 * anything else that is said: it tells a stranger nothing.
 */
@Component
final class LinkWords implements Interceptor {

    private static final Pattern WORD = Pattern.compile("(?i)\\s*" + ChatLinks.PREFIX + "([a-z2-9]{8})\\s*");

    private final ChatLinks links;
    private final ObjectProvider<Channel> channels;
    private final MessageSource texts;

    LinkWords(ChatLinks links, ObjectProvider<Channel> channels, MessageSource texts) {
        this.links = links;
        this.channels = channels;
        this.texts = texts;
    }

    @Override
    public boolean takes(Incoming message) {
        Optional<CurrentColleague> colleague = word(message.input())
                .flatMap(token -> links.complete(token, message.channel(), message.address()));
        colleague.ifPresent(linked -> Thread.startVirtualThread(() -> confirm(message, linked)));
        return colleague.isPresent();
    }

    private static Optional<String> word(Input input) {
        String said = input instanceof Input.Said(String text) ? text
                : input instanceof Input.Opened(String payload) ? payload : "";
        return Optional.of(WORD.matcher(said)).filter(Matcher::matches).map(found -> found.group(1));
    }

    /** Past the queue of a chat, as a code is: a colleague need not be somebody who signs up. */
    private void confirm(Incoming message, CurrentColleague colleague) {
        String text = texts.getMessage("access.chat.linked", new Object[] {colleague.name()}, Locale.of("nl"));
        channels.stream().filter(channel -> channel.kind().equals(message.channel())).findFirst()
                .ifPresent(channel -> channel.send(new Outgoing(message.address(), Language.DUTCH, text, List.of(),
                        null, null)));
    }
}
