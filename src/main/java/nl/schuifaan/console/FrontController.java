package nl.schuifaan.console;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page at the root: what this is, and where to go from here. */
@Controller
class FrontController {

    @GetMapping("/")
    String front() {
        return "console/front";
    }
}
