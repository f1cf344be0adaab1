package nl.schuifaan.console;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.SentFile;
import nl.schuifaan.chat.Inquiry;
import nl.schuifaan.chat.InquiryDesk;
import nl.schuifaan.id.ChatId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Photos and voice notes of people, fetched from their channel each time one is opened: nothing of them is stored. What
 * it is, its first bytes say, and neither the channel nor who sent it.
 */
@Controller
class InquiryFileController {

    /** In bytes: a quarter of an hour of speech; a photo is far smaller. */
    static final long MOST = 10_000_000;

    private final InquiryDesk desk;
    private final ObjectProvider<Channel> channels;

    InquiryFileController(InquiryDesk desk, ObjectProvider<Channel> channels) {
        this.desk = desk;
        this.channels = channels;
    }

    @GetMapping("/console/questions/{chat}/file")
    ResponseEntity<InputStreamResource> file(@PathVariable ChatId chat, @RequestParam String id) throws IOException {
        Inquiry inquiry = desk.find(chat).orElseThrow(InquiryFileController::nothing);
        String name = desk.file(chat, chat + "/" + id).orElseThrow(InquiryFileController::nothing);
        SentFile file = channels.stream().filter(one -> one.kind().equals(inquiry.channel())).findFirst()
                .flatMap(channel -> channel.fetch(name)).orElseThrow(InquiryFileController::nothing);
        InputStream content = new BufferedInputStream(file.content());
        Optional<SentMedia> kind;
        try {
            kind = file.size() > MOST ? Optional.empty() : SentMedia.of(content);
        } catch (IOException broken) {
            file.close();
            throw broken;
        }
        if (kind.isEmpty()) {
            file.close();
            throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.get().type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(kind.get().file())
                        .build().toString());
        if (file.size() >= 0) {
            answer.contentLength(file.size());
        }
        return answer.body(new InputStreamResource(new Limited(content, MOST)));
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Breaks off after so many bytes, whatever size was told. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream content, long most) {
            super(content);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new IOException("a file that is longer than was told");
            }
            return read;
        }
    }
}
