package nl.schuifaan.channel.simulator;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives each page of the simulator its texts, as {@code texts}. */
@ControllerAdvice(annotations = WhenSimulating.class)
@WhenSimulating
class PageTexts {

    private final SimulatorTexts texts;

    PageTexts(SimulatorTexts texts) {
        this.texts = texts;
    }

    @ModelAttribute("texts")
    SimulatorTexts texts() {
        return texts;
    }
}
