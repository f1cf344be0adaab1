package nl.schuifaan.console;

import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.chat.Inquiries;
import nl.schuifaan.chat.Inquiries.Answered;
import nl.schuifaan.chat.Inquiry;
import nl.schuifaan.chat.InquiryDesk;
import nl.schuifaan.chat.SavedAnswers;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.Replies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questions of one person: all of it in order, and what a colleague does about it. */
@Controller
class InquiryController {

    private final InquiryDesk desk;
    private final Inquiries inquiries;
    private final Replies replies;
    private final SavedAnswers saved;
    private final InquiryPage page;
    private final Deeds deeds;
    private final Say say;

    InquiryController(InquiryDesk desk, Inquiries inquiries, Replies replies, SavedAnswers saved, InquiryPage page,
            Deeds deeds, Say say) {
        this.desk = desk;
        this.inquiries = inquiries;
        this.replies = replies;
        this.saved = saved;
        this.page = page;
        this.deeds = deeds;
        this.say = say;
    }

    @GetMapping("/console/questions/{chat}")
    String show(@PathVariable ChatId chat, @Nullable Principal principal, Model model) {
        page.fill(inquiry(chat), Colleague.of(principal), "", UUID.randomUUID().toString(), model);
        return "console/question";
    }

    @GetMapping("/console/questions/{chat}/live")
    String live(@PathVariable ChatId chat, @Nullable Principal principal, Model model) {
        page.fill(inquiry(chat), Colleague.of(principal), "", "", model);
        return "console/question :: live";
    }

    /** @param id of the answer, from the page: a double press is one answer */
    @PostMapping("/console/questions/{chat}/answer")
    String answer(@PathVariable ChatId chat, @RequestParam String id, @RequestParam int answers,
            @RequestParam long newest,
            @RequestParam(defaultValue = "") String text, @Nullable Principal principal, Model model,
            RedirectAttributes after) {
        Inquiry inquiry = inquiry(chat);
        Colleague colleague = Colleague.of(principal);
        String wrong = wrong(inquiry, text);
        if (wrong == null && replies.answer(chat, id, answers, Instant.ofEpochMilli(newest), colleague.name(),
                text.strip()) == Answered.OVERTAKEN) {
            wrong = say.text("question.overtaken");
        }
        if (wrong != null) {
            page.fill(inquiry(chat), colleague, text, id, model);
            model.addAttribute("errors", Map.of("text", wrong));
            return "console/question";
        }
        deeds.did(colleague, Deed.QUESTION_ANSWERED, "question:" + chat);
        after.addFlashAttribute("done", say.text("question.answered"));
        return back(chat);
    }

    private @Nullable String wrong(Inquiry inquiry, String text) {
        if (inquiry.unreachable()) {
            return say.text("question.unreachable");
        } else if (text.isBlank()) {
            return say.text("question.empty");
        }
        return text.strip().length() > Replies.LONGEST
                ? say.text("question.long", text.strip().length(), Replies.LONGEST) : null;
    }

    /** Puts a saved answer, in the person's language, below what was typed. */
    @PostMapping("/console/questions/{chat}/fill")
    String fill(@PathVariable ChatId chat, @RequestParam String id, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String use, @Nullable Principal principal, Model model) {
        Inquiry inquiry = inquiry(chat);
        String more = saved.find(use).map(one -> one.in(inquiry.language())).orElse("");
        page.fill(inquiry, Colleague.of(principal), (text.strip() + "\n\n" + more).strip(), id, model);
        return "console/question";
    }

    @PostMapping("/console/questions/{chat}/note")
    String note(@PathVariable ChatId chat, @RequestParam(defaultValue = "") String note, @Nullable Principal principal,
            RedirectAttributes after) {
        inquiry(chat);
        if (note.isBlank() || note.length() > Replies.LONGEST) {
            after.addFlashAttribute("problem", say.text("question.note.wrong", Replies.LONGEST));
            return back(chat);
        }
        inquiries.note(chat, Colleague.of(principal).name(), note.strip());
        deeds.did(Colleague.of(principal), Deed.QUESTION_NOTED, "question:" + chat);
        after.addFlashAttribute("done", say.text("question.noted"));
        return back(chat);
    }

    /** @param to name of a colleague; nothing for nobody */
    @PostMapping("/console/questions/{chat}/assign")
    String assign(@PathVariable ChatId chat, @RequestParam(defaultValue = "") String to, @Nullable Principal principal,
            RedirectAttributes after) {
        inquiry(chat);
        String name = to.strip().substring(0, Math.min(60, to.strip().length()));
        inquiries.assign(chat, Colleague.of(principal).name(), name.isEmpty() ? null : name);
        deeds.did(Colleague.of(principal), Deed.QUESTION_ASSIGNED, "question:" + chat);
        after.addFlashAttribute("done", name.isEmpty() ? say.text("question.free")
                : say.text("question.assigned", name));
        return back(chat);
    }

    @PostMapping("/console/questions/{chat}/close")
    String close(@PathVariable ChatId chat, @RequestParam long newest, @Nullable Principal principal,
            RedirectAttributes after) {
        inquiry(chat);
        inquiries.close(chat, Instant.ofEpochMilli(newest), Colleague.of(principal).name());
        deeds.did(Colleague.of(principal), Deed.QUESTION_CLOSED, "question:" + chat);
        after.addFlashAttribute("done", say.text("question.closed"));
        return "redirect:/console/questions";
    }

    @PostMapping("/console/questions/{chat}/typing")
    ResponseEntity<Void> typing(@PathVariable ChatId chat, @Nullable Principal principal) {
        inquiry(chat);
        inquiries.typing(chat, Colleague.of(principal).name());
        return ResponseEntity.noContent().build();
    }

    private Inquiry inquiry(ChatId chat) {
        return desk.find(chat).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(ChatId chat) {
        return "redirect:/console/questions/" + chat;
    }
}
