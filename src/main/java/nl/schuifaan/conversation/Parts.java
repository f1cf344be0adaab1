package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook.Form;

/** What is too much for one SMS, in as few as take three segments each. */
record Parts(TurnContext here, List<List<Phrase>> messages) {

    /** Says this, and puts the question at hand again in the last message, without all that led up to it. */
    static Decision beforeTheQuestion(TurnContext here, List<Phrase> answer) {
        Screen screen = here.screen();
        int all = screen.text().size();
        Parts parts = new Parts(here, new ArrayList<>(List.of(new ArrayList<>())));
        answer.forEach(phrase -> parts.pieces(phrase).forEach(piece -> parts.add(List.of(piece), List.of())));
        parts.add(screen.text().subList(Math.max(0, all - 2), all), screen.choices());
        List<Effect> effects = new ArrayList<>();
        for (List<Phrase> text : parts.messages) {
            boolean last = text == parts.messages.getLast();
            effects.add(new Effect.Say(List.copyOf(text), last ? screen.choices() : List.of(), true, null));
        }
        return new Decision(here.contact(), here.step(), here.contact().stopped() ? List.of() : effects);
    }

    /** To the last message, or to a new one when there is no room. */
    private void add(List<Phrase> phrases, List<Choice> choices) {
        List<Phrase> together = new ArrayList<>(messages.getLast());
        together.addAll(phrases);
        if (messages.getLast().isEmpty() || Segments.of(here, together, choices) <= Segments.MOST) {
            messages.getLast().addAll(phrases);
        } else {
            messages.add(new ArrayList<>(phrases));
        }
    }

    /** What is too long by itself, as an organiser may write, goes in pieces of whole words. */
    private List<Phrase> pieces(Phrase phrase) {
        List<Phrase> pieces = new ArrayList<>();
        String piece = "";
        for (String word : fits(phrase) ? new String[0] : words(phrase)) {
            String longer = piece.isEmpty() ? word : piece + " " + word;
            if (!piece.isEmpty() && !fits(text(longer))) {
                pieces.add(text(piece));
                longer = word;
            }
            piece = longer;
        }
        pieces.add(piece.isEmpty() ? phrase : text(piece));
        return pieces;
    }

    private String[] words(Phrase phrase) {
        return here.phrasebook().say(phrase, here.contact().spoken(), Form.SHORT).split("\\s+");
    }

    private boolean fits(Phrase phrase) {
        return Segments.of(here, List.of(phrase), List.of()) <= Segments.MOST;
    }

    private static Phrase text(String text) {
        return Phrase.of("announced.text", "text", text);
    }
}
