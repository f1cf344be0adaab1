package nl.schuifaan.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every part there is, in tests alone. */
@Controller
class KitController {

    @GetMapping("/console/help/kit")
    String kit(Model model) {
        Map<String, Integer> values = new LinkedHashMap<>();
        values.put("Buurthuis De Lantaarn", 31);
        values.put("Bibliotheek De Leeshoek", 12);
        values.put("Kraam op de markt", 4);
        model.addAttribute("chart", BarChart.of(values));
        model.addAttribute("curve", Sparkline.of(List.of(1, 3, 4, 4, 9, 15, 22, 31, 33, 38)));
        model.addAttribute("tabs",
                List.of(new Tab("/console/help/kit", "Alles", true), new Tab("/console/help/kit?b", "Open", false)));
        model.addAttribute("lines",
                List.of(new Line("za 5 dec, 19:02", "Ayşe", "gaf gezin van 4 plaatsen, buiten de beurt: ze belde"),
                new Line("vr 4 dec, 10:00", null, "De herinnering ging naar 38 mensen")));
        model.addAttribute("pages", new Pages("/console/help/kit?show=past", 2, 5));
        model.addAttribute("errors", Map.of("place", "Schrijf waar het is"));
        model.addAttribute("options", Map.of("nl", "Nederlands"));
        model.addAttribute("done", "Bewaard. Karim en 37 anderen krijgen bericht.");
        model.addAttribute("problem", "Dirk was u net voor.");
        return "console/kit";
    }
}
