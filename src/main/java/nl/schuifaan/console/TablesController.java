package nl.schuifaan.console;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.evening.Evening;
import nl.schuifaan.evening.Evening.Member;
import nl.schuifaan.evening.Evening.Place;
import nl.schuifaan.evening.Evenings;
import nl.schuifaan.evening.Facilitators;
import nl.schuifaan.evening.Facilitators.Facilitator;
import nl.schuifaan.evening.Parties;
import nl.schuifaan.evening.Parties.Party;
import nl.schuifaan.evening.Tables;
import nl.schuifaan.evening.Tables.Outcome;
import nl.schuifaan.evening.Tables.Proposal;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The dialogue tables: made, moved by hand, and made again at the door. */
@Controller
@RequestMapping("/console/gatherings/{code}/tables")
class TablesController {

    private final EveningFrame frame;
    private final Evenings evenings;
    private final Tables tables;
    private final Parties parties;
    private final Facilitators facilitators;
    private final TableWords words;
    private final Messages messages;
    private final Deeds deeds;
    private final Say say;

    TablesController(EveningFrame frame, Evenings evenings, Tables tables, Parties parties,
            Facilitators facilitators, TableWords words, Messages messages, Deeds deeds, Say say) {
        this.frame = frame;
        this.evenings = evenings;
        this.tables = tables;
        this.parties = parties;
        this.facilitators = facilitators;
        this.words = words;
        this.messages = messages;
        this.deeds = deeds;
        this.say = say;
    }

    /** A table as it will sit. */
    record Card(Place place, int free, List<Member> facilitators, List<Member> interpreters, List<Party> parties) {}

    @GetMapping
    String show(@PathVariable GatheringCode code, Model model) {
        fill(code, model);
        return "console/tables";
    }

    private void fill(GatheringCode asked, Model model) {
        Evening evening = evenings.find(frame.fill(asked, "tables", model));
        List<Party> all = parties.of(evening);
        model.addAttribute("evening", evening).addAttribute("parties", all).addAttribute("words", words)
                .addAttribute("languages", messages.current().languages())
                .addAttribute("chats", facilitators.of(evening.code()).stream()
                .collect(Collectors.toMap(Facilitator::member, it -> it)))
                .addAttribute("unmet", words.sentences(tables.unmet(evening), all))
                .addAttribute("people", all.stream().mapToInt(Party::people).sum())
                .addAttribute("chairs", evening.tables().stream().mapToInt(Place::seats).sum())
                .addAttribute("standing", evening.seats().isEmpty() ? List.of()
                : all.stream().filter(party -> party.tables().isEmpty()).toList())
                .addAttribute("cards", evening.tables().stream().map(one -> card(one, evening, all)).toList());
    }

    private static Card card(Place place, Evening evening, List<Party> all) {
        List<Member> here = evening.staff().stream().filter(one -> Objects.equals(one.table(), place.number()))
                .toList();
        return new Card(place, evening.free(place.number()), here.stream().filter(one -> !one.interpreter()).toList(),
                here.stream().filter(Member::interpreter).toList(),
                all.stream().filter(party -> party.at(place.number())).toList());
    }

    @PostMapping("/setup")
    String setUp(@PathVariable GatheringCode code, @RequestParam int tables, @RequestParam int seats,
            @RequestParam(defaultValue = "0") int wheelchairs, Model model, RedirectAttributes after) {
        return tried(code, model, after, "setup", () -> evenings.setTables(code, tables, seats, wheelchairs));
    }

    @PostMapping("/{number}/seats")
    String one(@PathVariable GatheringCode code, @PathVariable int number, @RequestParam int seats,
            @RequestParam(defaultValue = "0") int wheelchairs, Model model, RedirectAttributes after) {
        return tried(code, model, after, "setup", () -> evenings.setTable(code, number, seats, wheelchairs));
    }

    @PostMapping("/staff")
    String add(@PathVariable GatheringCode code, @RequestParam String name,
            @RequestParam(defaultValue = "") List<String> speaks,
            @RequestParam(defaultValue = "false") boolean interpreter, Model model, RedirectAttributes after) {
        List<String> known = messages.current().languages().stream().map(it -> it.code()).filter(speaks::contains)
                .toList();
        return tried(code, model, after, "staff", () -> evenings.addStaff(code, name, known, interpreter));
    }

    @PostMapping("/staff/{id}/remove")
    String remove(@PathVariable GatheringCode code, @PathVariable String id, Model model, RedirectAttributes after) {
        return tried(code, model, after, "staff", () -> evenings.removeStaff(code, id));
    }

    @PostMapping("/bonds")
    String bind(@PathVariable GatheringCode code, @RequestParam String one, @RequestParam String other,
            @RequestParam boolean together, Model model, RedirectAttributes after) {
        return tried(code, model, after, "bond", () -> evenings.bind(code, one, other, together));
    }

    @PostMapping("/bonds/remove")
    String unbind(@PathVariable GatheringCode code, @RequestParam String one, @RequestParam String other, Model model,
            RedirectAttributes after) {
        return tried(code, model, after, "bond", () -> evenings.unbind(code, one, other));
    }

    private String tried(GatheringCode code, Model model, RedirectAttributes after, String what,
            Supplier<Evening> change) {
        GatheringCode capitals = frame.fill(code, "tables", model);
        try {
            change.get();
            after.addFlashAttribute("done", say.text("tables.saved"));
        } catch (IllegalArgumentException _) {
            after.addFlashAttribute("problem", say.text("tables.wrong." + what));
        }
        return back(capitals);
    }

    @PostMapping("/make")
    String make(@PathVariable GatheringCode code, @Nullable Principal principal, Model model,
            RedirectAttributes after) {
        GatheringCode capitals = frame.fill(code, "tables", model);
        return ended(capitals, tables.make(capitals), Deed.TABLES_MADE, principal, after);
    }

    @PostMapping("/move")
    String move(@PathVariable GatheringCode code, @RequestParam String unit, @RequestParam int table,
            @Nullable Principal principal, Model model, RedirectAttributes after) {
        GatheringCode capitals = frame.fill(code, "tables", model);
        return ended(capitals, tables.move(capitals, unit, table), Deed.TABLES_CHANGED, principal, after);
    }

    @PostMapping("/staff/{id}/move")
    String moveStaff(@PathVariable GatheringCode code, @PathVariable String id, @RequestParam(required = false)
            @Nullable Integer table, @Nullable Principal principal, Model model, RedirectAttributes after) {
        GatheringCode capitals = frame.fill(code, "tables", model);
        return ended(capitals, tables.moveStaff(capitals, id, table), Deed.TABLES_CHANGED, principal, after);
    }

    @PostMapping("/pin")
    String pin(@PathVariable GatheringCode code, @RequestParam String unit, @RequestParam boolean pinned, Model model) {
        GatheringCode capitals = frame.fill(code, "tables", model);
        tables.pin(capitals, unit, pinned);
        return back(capitals);
    }

    /** What making them again would mean: how many stand up is said before anything is done. */
    @GetMapping("/again")
    String again(@PathVariable GatheringCode code, Model model, RedirectAttributes after) {
        GatheringCode capitals = frame.fill(code, "tables", model);
        Optional<Proposal> proposal = tables.propose(capitals);
        if (proposal.isEmpty()) {
            after.addFlashAttribute("problem", say.text("tables.outcome.NOTHING"));
            return back(capitals);
        }
        model.addAttribute("proposal", proposal.get());
        model.addAttribute("blockers", List.of());
        model.addAttribute("unmet", words.sentences(proposal.get().unmet(), parties.of(evenings.find(capitals))));
        return "console/tables-again";
    }

    @PostMapping("/again")
    String accept(@PathVariable GatheringCode code, @RequestParam(defaultValue = "") String preview,
            @Nullable Principal principal, Model model, RedirectAttributes after) {
        GatheringCode capitals = frame.fill(code, "tables", model);
        return ended(capitals, tables.accept(capitals, preview), Deed.TABLES_MADE, principal, after);
    }

    private String ended(GatheringCode code, Outcome outcome, Deed deed, @Nullable Principal principal,
            RedirectAttributes after) {
        boolean done = outcome == Outcome.DONE;
        after.addFlashAttribute(done ? "done" : "problem", say.text("tables.outcome." + outcome));
        if (done) {
            deeds.did(Colleague.of(principal), deed, "gathering:" + code, Map.of());
        }
        return back(code);
    }

    private static String back(GatheringCode code) {
        return "redirect:/console/gatherings/" + code + "/tables";
    }
}
