package nl.schuifaan.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.evening.DoorLinks;
import nl.schuifaan.evening.DoorLinks.Kind;
import nl.schuifaan.evening.DoorLinks.Link;
import nl.schuifaan.gathering.GatheringOverviews;
import nl.schuifaan.gathering.GatheringOverviews.Overview;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.pdf.QrCode;
import nl.schuifaan.settings.Settings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the pages of an evening have in common: which gathering it is, its pages, and links for who has no account. */
@Component
final class EveningFrame {

    private final GatheringOverviews gatherings;
    private final DoorLinks links;
    private final Settings settings;
    private final Say say;

    EveningFrame(GatheringOverviews gatherings, DoorLinks links, Settings settings, Say say) {
        this.gatherings = gatherings;
        this.links = links;
        this.settings = settings;
        this.say = say;
    }

    /** A link that was just made: it is shown once. */
    record Made(String helper, String address, String picture) {}

    /** Puts the gathering and its pages into the model, and answers its code in capitals. */
    GatheringCode fill(GatheringCode code, String page, Model model) {
        Overview gathering = gatherings.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String base = "/console/gatherings/" + gathering.code() + "/";
        model.addAttribute("gathering", gathering).addAttribute("code", gathering.code());
        model.addAttribute("pages", List.of(tab(base, "evening", page), tab(base, "tables", page),
                tab(base, "dinner", page)));
        return gathering.code();
    }

    private Tab tab(String base, String page, String current) {
        return new Tab(base + page, say.text("evening.page." + page), page.equals(current));
    }

    List<Link> links(GatheringCode code, Kind kind) {
        return links.of(code).stream().filter(link -> link.kind() == kind).toList();
    }

    /** Makes a link for somebody; empty when no name was given that can be used. */
    Optional<Made> make(GatheringCode code, Kind kind, String helper, HttpServletRequest request) {
        try {
            String path = (kind == Kind.DOOR ? "/door/" : "/dinner/") + links.make(code, kind, helper);
            String address = settings.publicUrl().map(Object::toString)
                    .orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(request).toUriString()) + path;
            return Optional.of(new Made(helper.strip(), address, QrCode.of(address).svg()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    void end(GatheringCode code, String id) {
        links.end(code, id);
    }
}
