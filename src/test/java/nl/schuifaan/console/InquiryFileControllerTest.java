package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.SentFile;
import nl.schuifaan.chat.Inquiry;
import nl.schuifaan.chat.InquiryDesk;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.server.ResponseStatusException;

/** What a person sent is fetched from their channel; whatever comes of it, no connection stays open. */
class InquiryFileControllerTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D',
            'R'};

    private final AtomicInteger closed = new AtomicInteger();

    private InquiryFileController sends(long size, InputStream content) {
        InquiryDesk desk = mock();
        when(desk.find(new ChatId("chat")))
                .thenReturn(Optional.of(new Inquiry(new ChatId("chat"), "telegram", new Language("nl"), null,
                List.of(), false, null, null, null, 0, List.of())));
        when(desk.file(new ChatId("chat"), "chat/1")).thenReturn(Optional.of("file"));
        Channel channel = mock();
        when(channel.kind()).thenReturn("telegram");
        when(channel.fetch("file")).thenReturn(Optional.of(new SentFile(size, content)));
        ObjectProvider<Channel> channels = mock();
        when(channels.stream()).thenReturn(Stream.of(channel));
        return new InquiryFileController(desk, channels);
    }

    private InputStream content(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    @Test
    void what_is_neither_picture_nor_voice_is_refused_and_closed() {
        InquiryFileController files = sends(5, content("<html>".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> files.file(new ChatId("chat"), "1")).isInstanceOf(ResponseStatusException.class);
        assertThat(closed).hasPositiveValue();
    }

    @Test
    void what_is_too_large_is_refused_and_closed() {
        InquiryFileController files = sends(InquiryFileController.MOST + 1, content(PNG));
        assertThatThrownBy(() -> files.file(new ChatId("chat"), "1")).isInstanceOf(ResponseStatusException.class);
        assertThat(closed).hasPositiveValue();
    }

    @Test
    void a_connection_that_breaks_at_once_is_closed() {
        InquiryFileController files = sends(5, new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        });
        assertThatThrownBy(() -> files.file(new ChatId("chat"), "1")).isInstanceOf(IOException.class);
        assertThat(closed).hasPositiveValue();
    }

    @Test
    void a_picture_is_passed_on_and_closed_when_it_was_read() throws IOException {
        InputStream passed = sends(PNG.length, content(PNG)).file(new ChatId("chat"), "1").getBody().getInputStream();
        assertThat(closed).hasValue(0);
        assertThat(passed.readAllBytes()).isEqualTo(PNG);
        passed.close();
        assertThat(closed).hasPositiveValue();
    }
}
