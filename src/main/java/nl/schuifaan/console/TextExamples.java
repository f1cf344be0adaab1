package nl.schuifaan.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What stands in the place of a value while a text is looked at. */
@Component
class TextExamples {

    private static final List<String> NAMES = List.of("title", "place", "address", "name", "code", "people", "n",
            "limit", "who", "wishes",
            "languages", "language", "partner", "map");

    private final Say say;

    TextExamples(Say say) {
        this.say = say;
    }

    Map<String, String> all() {
        Map<String, String> examples = new HashMap<>();
        NAMES.forEach(name -> examples.put(name, say.text("texts.example." + name)));
        return examples;
    }
}
