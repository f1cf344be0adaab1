package nl.schuifaan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;

/** Says in a sentence of ours that a request could not be read, where it comes to no page of ours. */
final class SentenceValve extends ErrorReportValve {

    /** As each page is in of which nobody chose the language; what cannot be read chooses none. */
    private static final Locale DUTCH = Locale.of("nl");

    private final ObjectProvider<MessageSource> texts;

    SentenceValve(ObjectProvider<MessageSource> texts) {
        this.texts = texts;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (!response.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        SafeHeaders.add(response, "");
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            Writer writer = response.getReporter();
            writer.write(sentence(response.getStatus()));
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String sentence(int status) {
        String text = status < 500 ? "error.400" : "error.500";
        MessageSource all = texts.getObject();
        return all.getMessage(text, null, DUTCH) + ". " + all.getMessage(text + ".line", null, DUTCH);
    }
}
