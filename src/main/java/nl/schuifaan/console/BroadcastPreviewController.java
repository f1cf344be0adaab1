package nl.schuifaan.console;

import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import nl.schuifaan.notice.BroadcastDraft;
import nl.schuifaan.notice.BroadcastDrafts;
import nl.schuifaan.notice.Broadcasts;
import nl.schuifaan.notice.Checked;
import nl.schuifaan.notice.Preview;
import nl.schuifaan.notice.Preview.Arriving;
import nl.schuifaan.notice.TestReceiver;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A broadcast just before it is sent: a page, whose button says what will happen. Nothing is sent without its id. */
@Controller
class BroadcastPreviewController {

    private final BroadcastDrafts drafts;
    private final Broadcasts broadcasts;
    private final TestReceiver receiver;
    private final Wordings wordings;
    private final BroadcastWords words;
    private final Deeds deeds;
    private final Dates dates;
    private final Say say;

    BroadcastPreviewController(BroadcastDrafts drafts, Broadcasts broadcasts, TestReceiver receiver, Wordings wordings,
            BroadcastWords words,
            Deeds deeds, Dates dates, Say say) {
        this.drafts = drafts;
        this.broadcasts = broadcasts;
        this.receiver = receiver;
        this.wordings = wordings;
        this.words = words;
        this.deeds = deeds;
        this.dates = dates;
        this.say = say;
    }

    /** A text as a phone shows it. */
    record Bubble(String language, String direction, String channel, String name, String text, List<String> buttons,
            String note) {}

    /** People who get nothing, and why. */
    record LeftOut(String reason, int people) {}

    @GetMapping("/console/broadcasts/preview/{id}")
    String preview(@PathVariable String id, @Nullable Principal principal, Model model) {
        fill(draft(id), Colleague.of(principal), model);
        return "console/broadcast-preview";
    }

    private void fill(BroadcastDraft draft, Colleague colleague, Model model) {
        Checked checked = drafts.check(draft);
        Preview preview = checked.preview();
        model.addAttribute("draft", draft);
        model.addAttribute("people", preview.people());
        model.addAttribute("audience", words.audience(draft.audience()));
        model.addAttribute("begins", draft.at() == null && !checked.moved()
                ? say.text("broadcast.now", Broadcasts.UNDO.toSeconds())
                : dates.moment(checked.begins()));
        model.addAttribute("blockers", checked.blockers().stream().map(words::remark).toList());
        model.addAttribute("warnings", checked.warnings().stream().map(words::remark).toList());
        model.addAttribute("bubbles", preview.texts().stream().map(this::bubble).toList());
        model.addAttribute("leftOut", leftOut(preview));
        model.addAttribute("price", words.euros(preview.euros()));
        model.addAttribute("button", button(draft, preview));
        model.addAttribute("action", "/console/broadcasts/send?people=" + preview.people());
        model.addAttribute("tests", languages(draft));
        model.addAttribute("channels",
                Map.of("sms", say.text("broadcast.by.sms"), "telegram", say.text("broadcast.by.telegram")));
        model.addAttribute("linked", colleague.chat() != null);
    }

    private String button(BroadcastDraft draft, Preview preview) {
        String price = words.euros(preview.euros());
        if (draft.at() != null) {
            return say.text("broadcast.plan", preview.people(), dates.moment(preview.begins()));
        }
        return price.isEmpty() ? say.text("broadcast.send", preview.people())
                : say.text("broadcast.send.price", preview.people(), price);
    }

    private Bubble bubble(Arriving text) {
        Language language = new Language(text.language());
        List<String> notes = new ArrayList<>(List.of(say.text("broadcast.people", text.people()),
                say.text("broadcast.by." + by(text))));
        if (text.sms() != null) {
            notes.add(say.text("broadcast.segments", text.sms().segments(), words.euros(text.sms().euros())));
        }
        return new Bubble(text.language(), wordings.direction(language), by(text),
                say.text("language." + text.language()), text.text(),
                text.buttons(), String.join(" · ", notes));
    }

    private static String by(Arriving text) {
        return text.channel().equals("sms") ? "sms" : "telegram";
    }

    private List<LeftOut> leftOut(Preview preview) {
        List<LeftOut> leftOut = new ArrayList<>();
        preview.leftOut().forEach((reason, people) -> leftOut.add(new LeftOut(words.reason(reason), people)));
        return leftOut;
    }

    private Map<String, String> languages(BroadcastDraft draft) {
        Map<String, String> languages = new LinkedHashMap<>();
        draft.texts().keySet().forEach(code -> languages.put(code, say.text("language." + code)));
        return languages;
    }

    /** Sends one of the texts to oneself; a number that has never written to us gets nothing. */
    @PostMapping("/console/broadcasts/preview/{id}/test")
    String test(@PathVariable String id, @RequestParam String language, @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String address, @Nullable Principal principal, RedirectAttributes after) {
        BroadcastDraft draft = draft(id);
        Colleague colleague = Colleague.of(principal);
        Optional<ChatId> oneself = colleague.chat() != null ? Optional.of(colleague.chat())
                : receiver.find(channel, address.strip());
        if (oneself.isEmpty() || !draft.texts().containsKey(language)) {
            after.addFlashAttribute("problem", say.text("broadcast.test.nobody"));
        } else {
            broadcasts.test(oneself.get(), language, draft.texts().get(language));
            deeds.did(colleague, Deed.BROADCAST_TESTED, "broadcast:" + id);
            after.addFlashAttribute("done", say.text("broadcast.tested"));
        }
        return "redirect:/console/broadcasts/preview/" + id;
    }

    /** @param people the number on the button that was pressed */
    @PostMapping("/console/broadcasts/send")
    String send(@RequestParam(defaultValue = "") String preview, @RequestParam(defaultValue = "0") int people,
            @Nullable Principal principal,
            RedirectAttributes after) {
        Colleague colleague = Colleague.of(principal);
        return switch (broadcasts.send(preview, people)) {
            case PLANNED -> {
                deeds.did(colleague, Deed.BROADCAST_SENT, "broadcast:" + preview,
                        Map.of("people", Integer.toString(people)));
                yield "redirect:/console/broadcasts/" + preview;
            }
            case NO_PREVIEW -> {
                after.addFlashAttribute("problem", say.text("broadcast.no-preview"));
                yield "redirect:/console/broadcasts/new";
            }
            case BLOCKED, CHANGED -> {
                after.addFlashAttribute("problem", say.text("broadcast.changed"));
                yield "redirect:/console/broadcasts/preview/" + preview;
            }
        };
    }

    private BroadcastDraft draft(String id) {
        return drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
