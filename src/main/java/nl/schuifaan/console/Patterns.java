package nl.schuifaan.console;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Patterns of texts, read once as long as they are among those that were said of late: reading one costs most. */
final class Patterns {

    private static final int MOST = 200;

    private final Map<String, MessageFormat> read = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MessageFormat> eldest) {
            return size() > MOST;
        }
    };

    /** One at a time, as a format keeps what it is at work on. */
    synchronized String say(String pattern, Locale locale, Object[] values) {
        return read.computeIfAbsent(locale.getLanguage() + ':' + pattern, _ ->
                new MessageFormat(pattern, ULocale.forLocale(locale))).format(values);
    }
}
