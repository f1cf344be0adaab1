package nl.schuifaan.console;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.SingleMessages;
import nl.schuifaan.people.Persons;
import nl.schuifaan.people.Persons.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A message to one person: written in their language, seen as it will arrive, then sent. */
@Controller
@RequestMapping("/console/people/{id}/message")
class PersonMessageController {

    private final Persons persons;
    private final PersonPage page;
    private final SingleMessages messages;
    private final Deeds deeds;
    private final Say say;

    PersonMessageController(Persons persons, PersonPage page, SingleMessages messages, Deeds deeds, Say say) {
        this.persons = persons;
        this.page = page;
        this.messages = messages;
        this.deeds = deeds;
        this.say = say;
    }

    private Person person(ChatId id) {
        return persons.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private @Nullable String wrong(Person person, String text) {
        if (!person.writable()) {
            return say.text("console_people_unwritable");
        } else if (text.isBlank()) {
            return say.text("console_people_message_empty");
        }
        return text.strip().length() > SingleMessages.LONGEST
                ? say.text("console_people_message_long", text.strip().length(), SingleMessages.LONGEST) : null;
    }

    @PostMapping("/preview")
    String preview(@PathVariable ChatId id, @RequestParam(defaultValue = "") String text, Model model) {
        Person person = person(id);
        String wrong = wrong(person, text);
        if (wrong != null) {
            model.addAttribute("problem", wrong);
            return page.show(person, text, null, model);
        }
        page.put(person, model);
        model.addAttribute("text", text.strip());
        model.addAttribute("preview", UUID.randomUUID().toString());
        model.addAttribute("buttons", List.of());
        return "console/person-message";
    }

    /** Back to what was typed. */
    @PostMapping("/edit")
    String edit(@PathVariable ChatId id, @RequestParam(defaultValue = "") String text, Model model) {
        return page.show(person(id), text, null, model);
    }

    /** @param preview its id: a double press is one message, and without one nothing is sent */
    @PostMapping
    String send(@PathVariable ChatId id, @RequestParam String preview, @RequestParam(defaultValue = "") String text,
            @Nullable Principal principal, Model model, RedirectAttributes after) {
        Person person = person(id);
        String wrong = wrong(person, text);
        if (wrong != null) {
            model.addAttribute("problem", wrong);
            return page.show(person, text, null, model);
        }
        messages.write(id(preview), id, person.language(), text.strip(),
                Colleague.of(principal).id());
        deeds.did(Colleague.of(principal), Deed.PERSON_WRITTEN, "people:*");
        after.addFlashAttribute("done", say.text("console_people_message_done"));
        return "redirect:/console/people/" + id;
    }

    private static String id(String preview) {
        try {
            return UUID.fromString(preview).toString();
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
