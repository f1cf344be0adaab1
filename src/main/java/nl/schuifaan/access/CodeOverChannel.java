package nl.schuifaan.access;

import java.util.List;
import java.util.Locale;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.language.Language;
import nl.schuifaan.privacy.Addresses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Codes go over the channel itself, past the queue of a chat: they are worth something for ten minutes, and nothing of
 * them is stored.
 */
@Component
class CodeOverChannel implements CodeSender {

    private final ObjectProvider<Channel> channels;
    private final Addresses addresses;
    private final MessageSource texts;

    CodeOverChannel(ObjectProvider<Channel> channels, Addresses addresses, MessageSource texts) {
        this.channels = channels;
        this.addresses = addresses;
        this.texts = texts;
    }

    @Override
    public boolean send(Colleague.Link to, String code) {
        String text = texts.getMessage("access.code.message", new Object[] {code}, Locale.of("nl"));
        return channels.stream().filter(channel -> channel.kind().equals(to.channel())).findFirst()
                .map(channel ->
                channel.send(new Outgoing(addresses.decrypt(to.address()), Language.DUTCH, text, List.of(), null,
                null)))
                .filter(CodeOverChannel::handedOver).isPresent();
    }

    private static boolean handedOver(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Sent _, Receipt.Unknown _ -> true;
            case Receipt.RetryLater _, Receipt.Refused _, Receipt.Blocked _ -> false;
        };
    }
}
