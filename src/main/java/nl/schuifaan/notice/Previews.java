package nl.schuifaan.notice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.schuifaan.channel.RenderedMessage;
import nl.schuifaan.conversation.Announcement;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.SmsText;
import nl.schuifaan.notice.Preview.Arriving;
import nl.schuifaan.notice.Preview.Sms;
import nl.schuifaan.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what a broadcast would do, without doing it. */
@Component
class Previews {

    private static final String SMS = "sms";

    private final Reach reach;
    private final Supplier<Phrasebook> phrasebook;
    private final BigDecimal cents;

    Previews(Reach reach, Supplier<Phrasebook> phrasebook, Settings settings) {
        this.reach = reach;
        this.phrasebook = phrasebook;
        this.cents = settings.notices().smsPrice();
    }

    Preview of(Audience audience, Map<String, String> texts) {
        Map<String, Integer> leftOut = new TreeMap<>();
        Map<String, Map<String, Integer>> people = new TreeMap<>();
        reach.each(audience, texts.keySet(), (person, reason) -> {
            if (reason == null) {
                people.computeIfAbsent(person.language().code(), _ -> new TreeMap<>()).merge(person.channel(), 1, Integer::sum);
            } else {
                leftOut.merge(reason, 1, Integer::sum);
            }
        });
        List<Arriving> arriving = new ArrayList<>();
        people.forEach((language, channels) -> channels.forEach((channel, count) ->
                arriving.add(arriving(new Language(language), channel, count, texts.getOrDefault(language, "")))));
        int all = arriving.stream().mapToInt(Arriving::people).sum();
        BigDecimal euros = arriving.stream().map(Arriving::sms).filter(sms -> sms != null).map(Sms::euros)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
        return new Preview(all, leftOut, arriving, euros);
    }

    private Arriving arriving(Language language, String channel, int people, String text) {
        Medium medium = channel.equals(SMS) ? Medium.NUMBERS : Medium.BUTTONS;
        String whole = RenderedMessage.of(Announcement.saying(text, language), language, medium, phrasebook.get()).text();
        return new Arriving(language.code(), channel, people, whole, channel.equals(SMS) ? sms(whole, people) : null);
    }

    private @Nullable Sms sms(String text, int people) {
        SmsText sms = SmsText.of(text);
        int without = SmsText.of(plain(text, sms.costly())).segments();
        BigDecimal euros = cents.multiply(BigDecimal.valueOf((long) sms.segments() * people)).movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP);
        return new Sms(sms.encoding().name(), sms.segments(), without < sms.segments() ? sms.costly() : "", without, euros);
    }

    /** The same length in letters that cost no more than others. */
    private static String plain(String text, String costly) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().map(letter -> costly.indexOf(letter) < 0 ? letter : 'x').forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
