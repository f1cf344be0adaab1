package nl.schuifaan.channel.simulator;

import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.channel.Upcoming;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What people did reaches the mailbox, also when the store does not answer for a while. */
class HandingInTest {

    private final Phone samira = new Phone("100001", "Samira", Handset.SMARTPHONE, "nl", 1, false,
            List.of(Entry.act("s1", Entry.What.TYPED, Instant.EPOCH, "hallo")));
    private final Phones phones = mock();
    private final Mailbox mailbox = mock();
    private final Simulator simulator = new Simulator(phones, mailbox, mock(), new MovableClock(),
            Settings.from(_ -> null), new StaticListableBeanFactory().getBeanProvider(Upcoming.class));

    @BeforeEach
    void onePhone() {
        when(phones.all()).thenReturn(List.of(samira));
    }

    @Test
    void a_phone_that_could_not_be_read_is_read_again() {
        when(phones.find(samira.id())).thenThrow(new IllegalStateException("state should be: open"))
                .thenReturn(Optional.of(samira));
        simulator.handInAll();
        await().untilAsserted(() -> verify(mailbox).receive(anyList()));
    }

    @Test
    void after_the_end_nothing_is_looked_for() {
        simulator.close();
        simulator.handInAll();
        verify(phones, never()).find(anyString());
    }
}
