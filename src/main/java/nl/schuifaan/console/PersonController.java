package nl.schuifaan.console;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.people.Persons;
import nl.schuifaan.people.Persons.Person;
import nl.schuifaan.privacy.PersonalDataService;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A person across gatherings; all that is kept of them, shown and forgotten. */
@Controller
@RequestMapping("/console/people/{id}")
class PersonController {

    private static final String NOBODY_IN_PARTICULAR = "people:*";
    private static final JsonWriterSettings PLAIN = JsonWriterSettings.builder().indent(true)
            .outputMode(JsonMode.RELAXED).build();

    private final Persons persons;
    private final PersonPage page;
    private final PersonalDataService personalData;
    private final Deeds deeds;
    private final Say say;

    PersonController(Persons persons, PersonPage page, PersonalDataService personalData, Deeds deeds, Say say) {
        this.persons = persons;
        this.page = page;
        this.personalData = personalData;
        this.deeds = deeds;
        this.say = say;
    }

    private Person person(ChatId id) {
        return persons.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping
    String one(@PathVariable ChatId id, Model model) {
        return page.show(person(id), "", null, model);
    }

    /** What is kept of them, as it is stored, but for polls; that somebody looked is written down. */
    @PostMapping("/data")
    String data(@PathVariable ChatId id, @Nullable Principal principal, Model model) {
        Person person = person(id);
        deeds.did(Colleague.of(principal), Deed.PERSON_SHOWN, NOBODY_IN_PARTICULAR);
        model.addAttribute("person", person);
        model.addAttribute("kept", kept(id));
        return "console/person-data";
    }

    private Map<String, List<String>> kept(ChatId id) {
        Map<String, List<String>> kept = new TreeMap<>();
        personalData.showToColleagues(id).forEach((collection, documents) ->
                kept.put(collection, documents.stream().map(PersonController::plain).toList()));
        return kept;
    }

    private static String plain(Document document) {
        return document.toJson(PLAIN);
    }

    /** Forgets them, as they could in their chat; the page after it shows what is left. */
    @PostMapping("/forget")
    String forget(@PathVariable ChatId id, @RequestParam(defaultValue = "") String typed,
            @Nullable Principal principal, Model model) {
        Person person = person(id);
        if (!typed.strip().equalsIgnoreCase(say.text("console_people_word"))) {
            return page.show(person, "", say.text("console_people_not_typed"), model);
        }
        personalData.forget(id);
        deeds.did(Colleague.of(principal), Deed.PERSON_FORGOTTEN, NOBODY_IN_PARTICULAR);
        model.addAttribute("kept", kept(id));
        return "console/person-forgotten";
    }
}
