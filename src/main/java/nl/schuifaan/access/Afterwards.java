package nl.schuifaan.access;

import java.util.Optional;
import nl.schuifaan.privacy.Addresses;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Takes whoever has signed in back to the page they asked for, or to what they had typed there. */
@Component
class Afterwards {

    private final Addresses hiding;

    Afterwards(Addresses hiding) {
        this.hiding = hiding;
    }

    String go(Purpose purpose, Model model) {
        Optional<Kept> kept = Optional.ofNullable(purpose.kept()).flatMap(sealed -> Kept.open(sealed, hiding));
        if (kept.isEmpty()) {
            return "redirect:" + purpose.back();
        }
        model.addAttribute("kept", kept.get()).addAttribute("again", Back.HOME);
        return "access/stale";
    }
}
