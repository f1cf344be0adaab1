package nl.schuifaan.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.settings.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How many pages of the simulator are kept up to date. */
class LiveTest {

    private final Live live = new Live();

    @AfterEach
    void stop() {
        live.close();
    }

    private SseEmitter fill(String address) {
        SseEmitter first = live.open(address);
        for (int i = 1; i < Live.MOST_OF_ONE; i++) {
            live.open(address);
        }
        return first;
    }

    @Test
    void one_address_keeps_nobody_else_out_and_what_was_closed_makes_room() {
        SseEmitter first = fill("203.0.113.1");
        assertThatThrownBy(() -> live.open("203.0.113.1")).isInstanceOfSatisfying(TooManyPages.class, refusal ->
                assertThat(refusal.ofOneAddress()).isTrue());
        assertThat(live.open("203.0.113.2")).isNotNull();
        first.complete();
        live.clockMoved();
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> live.open("203.0.113.1") != null);
    }

    @Test
    void in_all_there_are_no_more_than_leave_room_for_those_who_ask() {
        for (int i = 0; i < Live.MOST / Live.MOST_OF_ONE; i++) {
            fill("203.0.113." + i);
        }
        assertThatThrownBy(() -> live.open("198.51.100.1")).isInstanceOfSatisfying(TooManyPages.class, refusal ->
                assertThat(refusal.ofOneAddress()).isFalse());
    }

    @Test
    void one_too_many_is_told_so_in_a_sentence() throws Exception {
        fill("127.0.0.1");
        SimulatorPage page = new SimulatorPage(mock(Simulator.class), mock(Phones.class), mock(SmsPrice.class),
                mock(ScreenSigns.class), live, new MovableClock(), () -> mock(Phrasebook.class));
        var answer = MockMvcBuilders.standaloneSetup(page).setControllerAdvice(new Refusals(new SimulatorTexts()))
                .build()
                .perform(get("/simulator/events").accept(MediaType.TEXT_EVENT_STREAM))
                .andExpect(status().isTooManyRequests()).andReturn().getResponse();
        assertThat(answer.getContentAsString()).contains("Sluit er een paar");
    }
}
