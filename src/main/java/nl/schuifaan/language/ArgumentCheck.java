package nl.schuifaan.language;

import java.util.List;
import java.util.Set;

/** Holds what the texts of all languages put in against what those in Dutch do. */
final class ArgumentCheck {

    private ArgumentCheck() {}

    /**
     * What Dutch puts in is what the program gives: a text that asks for more could only ever show a hole.
     *
     * @throws IllegalArgumentException naming file, line and reason
     */
    static void against(MessagesFile dutch, List<MessagesFile> files) {
        for (MessagesFile file : files) {
            file.entries().forEach((key, entry) -> {
                String plain = key.endsWith(".sms") ? key.substring(0, key.length() - ".sms".length()) : key;
                MessageEntry original = dutch.entry(plain);
                if (LanguagePack.isText(key) && original != null) {
                    Set<String> more = Arguments.of(entry);
                    more.removeAll(Arguments.of(original));
                    if (!more.isEmpty()) {
                        throw entry.place().wrong(key + " puts in " + more + ", which Dutch does not have");
                    }
                }
            });
        }
    }
}
