package nl.schuifaan.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/** What sort of chat an update comes from, as far as it matters to us. */
enum ChatPlace {
    PRIVATE, GROUP, NOWHERE;

    static ChatPlace of(JsonNode chat) {
        if (!chat.path("id").isIntegralNumber()) {
            return NOWHERE;
        }
        return switch (chat.path("type").asText()) {
            case "private" -> PRIVATE;
            case "group", "supergroup", "channel" -> GROUP;
            default -> NOWHERE;
        };
    }
}
