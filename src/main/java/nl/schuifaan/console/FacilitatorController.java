package nl.schuifaan.console;

import java.util.Optional;
import nl.schuifaan.channel.ChatAddress;
import nl.schuifaan.evening.Evening.Member;
import nl.schuifaan.evening.Evenings;
import nl.schuifaan.evening.Facilitators;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.pdf.QrCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes the word by which a facilitator joins a chat to the table; it is shown once. */
@Controller
class FacilitatorController {

    private final EveningFrame frame;
    private final Evenings evenings;
    private final Facilitators facilitators;
    private final ObjectProvider<ChatAddress> chat;
    private final Say say;

    FacilitatorController(EveningFrame frame, Evenings evenings, Facilitators facilitators,
            ObjectProvider<ChatAddress> chat, Say say) {
        this.frame = frame;
        this.evenings = evenings;
        this.facilitators = facilitators;
        this.chat = chat;
        this.say = say;
    }

    /**
     * A word that was just made.
     *
     * @param link    that opens the chat with it; empty where none is known
     * @param picture of the link, as SVG; empty where none is known
     */
    record Joining(String name, String word, String link, String picture) {}

    @PostMapping("/console/gatherings/{code}/tables/staff/{id}/chat")
    String join(@PathVariable GatheringCode code, @PathVariable String id, Model model, RedirectAttributes after) {
        GatheringCode capitals = frame.fill(code, "tables", model);
        Optional<Member> member = evenings.find(capitals).staff().stream()
                .filter(one -> one.id().equals(id) && !one.interpreter()).findFirst();
        member.ifPresentOrElse(one -> after.addFlashAttribute("joining", joining(one, facilitators.word(capitals, id))),
                () -> after.addFlashAttribute("problem", say.text("tables.outcome.UNKNOWN")));
        return "redirect:/console/gatherings/" + capitals + "/tables";
    }

    private Joining joining(Member one, String word) {
        ChatAddress address = chat.getIfAvailable();
        Optional<String> link = address == null ? Optional.empty() : address.link(word);
        return new Joining(one.name(), word, link.orElse(""), link.map(it -> QrCode.of(it).svg()).orElse(""));
    }
}
