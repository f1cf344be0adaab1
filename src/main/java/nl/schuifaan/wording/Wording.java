package nl.schuifaan.wording;

import nl.schuifaan.language.SmsText;
import org.jspecify.annotations.Nullable;

/**
 * A text in one language, as it stands now.
 *
 * @param text     the raw text, an ICU message pattern; null where the language has none and says it in Dutch
 * @param shown    how it looks with examples put in
 * @param review   whether a native reader still has to look at it
 * @param edited   whether it is another than that of the file
 * @param sms      what it costs as an SMS, as it is shown
 */
public record Wording(String language, boolean rightToLeft, String key, @Nullable String text, String shown,
        boolean review, boolean edited, SmsText sms) {

    /** Whether it is said in Dutch, as the language lacks it. */
    public boolean fallsBack() {
        return text == null;
    }
}
