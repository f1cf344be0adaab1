package nl.schuifaan.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A part of the conversation, by what its keys begin with. Its name is {@code texts.dialogue.<name>} in
 * {@code messages/}.
 */
public enum Dialogue {

    WELCOME("greeting", "welcome", "hello", "language", "languages", "thanks"),
    MENU("menu", "help", "back", "skip", "done", "drop", "number"),
    PROGRAMME("programme", "gathering", "places", "page", "poster"),
    SIGN_UP("sign-up", "check", "consent", "count", "wish", "left", "full", "read-more", "asked", "in"),
    MINE("mine", "booking", "cancelled", "change", "calendar"),
    NOTICES("remind", "told", "moved", "called-off", "offer", "announced"),
    HUMAN("human"),
    STOP("stop", "stopped", "invitations"),
    DATA("data", "forget"),
    MISTAKES("sorry", "lost", "outdated", "sms"),
    POLL("poll"),
    RESULTS("results"),
    TELEGRAM("telegram"),
    OTHER;

    private static final Map<String, Dialogue> BY_BEGINNING = Arrays.stream(values())
            .flatMap(dialogue -> dialogue.beginnings.stream().map(beginning -> Map.entry(beginning, dialogue)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Set<String> beginnings;

    Dialogue(String... beginnings) {
        this.beginnings = Set.of(beginnings);
    }

    /** The part that a key belongs to. */
    public static Dialogue of(String key) {
        int dot = key.indexOf('.');
        return BY_BEGINNING.getOrDefault(dot < 0 ? key : key.substring(0, dot), OTHER);
    }

    /** As it stands in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Dialogue> at(String path) {
        return Arrays.stream(values()).filter(dialogue -> dialogue.path().equals(path)).findFirst();
    }
}
