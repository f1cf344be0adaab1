package nl.schuifaan.channel.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.conversation.Input;

/** What a message that came in says to the conversation. */
final class TwilioMessages {

    private static final Pattern SID = Pattern.compile("(SM|MM)[0-9a-fA-F]{32}");

    /**
     * The words that mean nothing but START to Twilio; its others, such as YES, are answers to our own questions too.
     */
    private static final Set<String> ONLY_START = Set.of("START", "UNSTOP");

    private TwilioMessages() {}

    /** Whether Twilio's id of a message is one, so that it can be told from others. */
    static boolean isSid(String sid) {
        return SID.matcher(sid).matches();
    }

    /** The messages to hand in, none when Twilio has answered and there is nothing to keep. */
    static List<Incoming> of(SignedForm form, String address) {
        String id = "m" + form.get("MessageSid");
        List<Incoming> messages = new ArrayList<>();
        for (Input input : inputs(form)) {
            String own = messages.isEmpty() ? id : id + "-" + messages.size();
            messages.add(new Incoming(SmsChannel.KIND, address, own, input, null, null));
        }
        return messages;
    }

    /** Twilio says so when it acted on a word by itself and answered it, which leaves us to remember it, in silence. */
    private static List<Input> inputs(SignedForm form) {
        return switch (form.get("OptOutType").toUpperCase(Locale.ROOT)) {
            case "STOP" -> List.of(new Input.OptedOut());
            case "START" -> ONLY_START.contains(form.get("Body").strip().toUpperCase(Locale.ROOT))
                    ? List.of(new Input.OptedIn())
                    : List.of(new Input.OptedIn(), said(form));
            case "HELP" -> List.of();
            default -> List.of(said(form));
        };
    }

    private static Input said(SignedForm form) {
        String text = form.get("Body");
        if (text.isBlank() && form.number("NumMedia") > 0) {
            return new Input.Sent(kind(form.get("MediaContentType0")));
        }
        return new Input.Said(text);
    }

    private static Input.Kind kind(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        if (type.startsWith("audio/")) {
            return Input.Kind.VOICE;
        }
        if (type.startsWith("image/")) {
            return Input.Kind.PICTURE;
        }
        return type.matches("text/(x-)?vcard.*") ? Input.Kind.CONTACT : Input.Kind.OTHER;
    }
}
