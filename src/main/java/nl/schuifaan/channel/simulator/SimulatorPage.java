package nl.schuifaan.channel.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Supplier;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.settings.MovableClock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The page with the phones side by side, and the clock above them. */
@Controller
@RequestMapping("/simulator")
@WhenSimulating
class SimulatorPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.of("nl", "NL"));
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.of("nl", "NL"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Simulator simulator;
    private final Phones phones;
    private final SmsPrice price;
    private final ScreenSigns signs;
    private final Live live;
    private final MovableClock clock;
    private final Supplier<Phrasebook> phrasebook;

    SimulatorPage(Simulator simulator, Phones phones, SmsPrice price, ScreenSigns signs, Live live, MovableClock clock,
            Supplier<Phrasebook> phrasebook) {
        this.simulator = simulator;
        this.phones = phones;
        this.price = price;
        this.signs = signs;
        this.live = live;
        this.clock = clock;
        this.phrasebook = phrasebook;
    }

    /** Time as the clock above the phones shows it; the short day is for a small screen. */
    record Clock(String day, String shortDay, String time) {}

    @ModelAttribute("clock")
    Clock clock() {
        LocalDateTime local = clock.local();
        return new Clock(DAY.format(local), SHORT_DAY.format(local), TIME.format(local));
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("screens", screens());
        model.addAttribute("languages", languages());
        return "simulator/page";
    }

    @GetMapping("/phones")
    String row(Model model) {
        model.addAttribute("screens", screens());
        return "simulator/page :: row";
    }

    @GetMapping("/clock")
    String clockOnly() {
        return "simulator/page :: clock";
    }

    @GetMapping("/phones/{id}/screen")
    String screen(@PathVariable String id, Model model) {
        model.addAttribute("screen", Screen.of(phones.find(id).orElseThrow(NotHere::new), price, signs));
        return "simulator/phone :: screen";
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(HttpServletRequest request) {
        return live.open(request.getRemoteAddr());
    }

    @PostMapping(path = "/clock", params = "!to")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forward(@RequestParam String step) {
        switch (step) {
            case "hour" -> simulator.forward(Duration.ofHours(1));
            case "day" -> simulator.forward(Duration.ofDays(1));
            case "morning" -> simulator.forwardToMorning();
            case "message" -> simulator.forwardToNext();
            default -> throw new Refused("step");
        }
    }

    /** As a browser writes a day and an hour: {@code 2026-12-05T14:00}. */
    @PostMapping(path = "/clock", params = "to")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forwardTo(@RequestParam String to) {
        simulator.forwardTo(moment(to));
    }

    private static LocalDateTime moment(String to) {
        try {
            return LocalDateTime.parse(to);
        } catch (DateTimeParseException _) {
            throw new Refused("moment");
        }
    }

    @PostMapping("/phones")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@RequestParam String name, @RequestParam Handset handset, @RequestParam String language) {
        simulator.add(name.strip(), handset, languages().containsKey(language) ? language : "nl");
    }

    /** What a device can be set to: each language by its code, named in itself. */
    private SequencedMap<String, String> languages() {
        Phrasebook words = phrasebook.get();
        SequencedMap<String, String> names = new LinkedHashMap<>();
        for (Language language : words.languages()) {
            names.put(language.code(), words.say(Phrase.of("language.name"), language, Form.FULL));
        }
        return names;
    }

    private List<Screen> screens() {
        return phones.all().stream().map(phone -> Screen.of(phone, price, signs)).toList();
    }
}
