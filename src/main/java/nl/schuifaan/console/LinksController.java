package nl.schuifaan.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schuifaan.channel.ChatAddress;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.GatheringVersion;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.gathering.KnownPartners;
import nl.schuifaan.gathering.KnownPartners.Known;
import nl.schuifaan.gathering.LinkCounts;
import nl.schuifaan.gathering.LinkCounts.Way;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.pdf.PdfRenderer;
import nl.schuifaan.pdf.QrCode;
import nl.schuifaan.report.YearReports;
import nl.schuifaan.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How people come to a gathering: links and codes for each partner, a poster, and how many came by them. */
@Controller
class LinksController {

    private final Gatherings gatherings;
    private final KnownPartners partners;
    private final LinkCounts counts;
    private final Bookings bookings;
    private final YearReports reports;
    private final ObjectProvider<ChatAddress> chat;
    private final Posters posters;
    private final PdfRenderer pdf;
    private final Optional<String> number;

    LinksController(Gatherings gatherings, KnownPartners partners, LinkCounts counts, Bookings bookings,
            YearReports reports, ObjectProvider<ChatAddress> chat, Posters posters, PdfRenderer pdf,
            Settings settings) {
        this.gatherings = gatherings;
        this.partners = partners;
        this.counts = counts;
        this.bookings = bookings;
        this.reports = reports;
        this.chat = chat;
        this.posters = posters;
        this.pdf = pdf;
        this.number = settings.sms().map(Settings.Sms::from);
    }

    /**
     * A way to the gathering.
     *
     * @param partner code; empty for the gathering's own
     * @param payload what the chat is told
     * @param link    empty where it is not known
     * @param came    people who came by this partner's links in the year of the gathering; 0 where too few to tell
     */
    record Link(String partner, String name, String payload, String link, Way way, long came) {}

    @GetMapping("/console/gatherings/{code}/links")
    String links(@PathVariable GatheringCode code, Model model) {
        GatheringVersion it = find(code);
        Map<String, Way> ways = counts.of(it.code());
        int year = it.draft().slot().start().getYear();
        Map<String, Long> came = reports.cameByPartner(year);
        List<Link> links = new ArrayList<>(List.of(link(it, "", "", ways, 0)));
        partners.all().forEach(one -> links.add(link(it, one.code(), one.name(), ways,
                came.getOrDefault(one.name(), 0L))));
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("it", it);
        model.addAttribute("links", links);
        model.addAttribute("opened", links.stream().mapToLong(one -> one.way().opened()).sum());
        model.addAttribute("came", LinkCounts.came(bookings.of(it.code())));
        model.addAttribute("number", number.orElse(null));
        model.addAttribute("telegram", chat.getIfAvailable() != null);
        return "console/gathering-links";
    }

    private Link link(GatheringVersion it, String partner, String name, Map<String, Way> ways,
            long came) {
        String payload = payload(it, partner);
        return new Link(partner, name, payload, address(payload).orElse(""),
                ways.getOrDefault(partner, new Way(0, 0)), came);
    }

    private static String payload(GatheringVersion it, String partner) {
        return "g-" + it.code() + (partner.isEmpty() ? "" : "_p-" + partner);
    }

    private Optional<String> address(String payload) {
        ChatAddress address = chat.getIfAvailable();
        return address == null ? Optional.empty() : address.link(payload);
    }

    @GetMapping("/console/gatherings/{code}/links/qr.png")
    ResponseEntity<byte[]> qr(@PathVariable GatheringCode code, @RequestParam(defaultValue = "") String partner) {
        GatheringVersion it = find(code);
        return file(it.code() + known(partner) + ".png", MediaType.IMAGE_PNG,
                QrCode.of(reached(it, partner)).png());
    }

    @GetMapping("/console/gatherings/{code}/links/poster.pdf")
    ResponseEntity<byte[]> poster(@PathVariable GatheringCode code, @RequestParam(defaultValue = "") String partner)
            throws IOException {
        GatheringVersion it = find(code);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.write(posters.of(it, reached(it, partner), number.orElse("")).document(), out);
        return file(it.code() + known(partner) + ".pdf", MediaType.APPLICATION_PDF, out.toByteArray());
    }

    /** What a code opens: the chat, or by SMS the message that is to be sent. */
    private String reached(GatheringVersion it, String partner) {
        known(partner);
        return address(payload(it, partner)).or(() -> number.map(to -> "SMSTO:" + to + ":" + it.code()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** As it stands in the name of a file. */
    private String known(String partner) {
        if (!partner.isEmpty() && partners.all().stream().map(Known::code).noneMatch(partner::equals)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return partner.isEmpty() ? "" : "-" + partner;
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString()).body(bytes);
    }

    private GatheringVersion find(GatheringCode code) {
        return gatherings.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
