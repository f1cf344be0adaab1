package nl.schuifaan.channel.simulator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import nl.schuifaan.language.SmsText;

/**
 * What messages would cost as SMS; an estimate, as operators differ.
 *
 * @param euro for one segment
 */
public record SmsPrice(BigDecimal euro, SimulatorTexts texts) {

    private static final Locale DUTCH = Locale.of("nl", "NL");

    /** More letters than these are no slip but a script of their own. */
    private static final int FEW = 3;

    /** Of one message: {@code 2 sms · ± € 0,19 · duurder door ş}. */
    public String of(String text) {
        SmsText sms = SmsText.of(text);
        boolean slip = !sms.costly().isEmpty() && sms.costly().codePointCount(0, sms.costly().length()) <= FEW;
        String price = inWords(sms.segments());
        return slip ? texts.of("price.dearer", price, String.join(" ", sms.costly().split(""))) : price;
    }

    /** Of all of them together. */
    public String of(List<String> texts) {
        return inWords(texts.stream().mapToInt(text -> SmsText.of(text).segments()).sum());
    }

    private String inWords(int segments) {
        return texts.of("price", segments,
                String.format(DUTCH, "€ %.2f", euro.multiply(BigDecimal.valueOf(segments))));
    }
}
