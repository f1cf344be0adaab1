package nl.schuifaan.channel.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import nl.schuifaan.channel.SentFile;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.TelegramMultipartBuilder;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.send.SendVoice;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

/**
 * The Bot API. TelegramBots gives the methods, their JSON and the form of an upload; the call is made here, on the
 * caller's own thread. TelegramBots' client takes a dispatcher's thread for each call, reads a batch of updates as a
 * whole or not at all, and does not tell whether a request had left when it failed; that is the difference between
 * trying again and not knowing.
 */
final class BotApi implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json");

    /** Its buffers belong to all threads: each call has a thread of its own, which would make them anew. */
    private final ObjectMapper mapper = new ObjectMapper(
            JsonFactory.builder().recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool()).build());
    private final Map<String, HttpUrl> urls = new ConcurrentHashMap<>();
    private final HttpUrl base;
    private final HttpUrl files;
    private final OkHttpClient http;

    /**
     * @param url   {@code https://api.telegram.org}, or a server that speaks like it
     * @param token the bot's, secret
     * @throws IllegalArgumentException when the URL is none
     */
    BotApi(String url, String token) {
        base = HttpUrl.get(url).newBuilder().addPathSegment("bot" + token).build();
        files = HttpUrl.get(url).newBuilder().addPathSegment("file").addPathSegment("bot" + token).build();
        http = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(Duration.ofSeconds(4))
                // Each call has one time-out for all of it: a time-out for each read would be set and unset a dozen
                // times a call.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .connectionPool(new ConnectionPool(128, 30, TimeUnit.SECONDS))
                .eventListenerFactory(BotApi::departureOf)
                .build();
    }

    /** Makes a call and waits for its answer; never throws for what the network or Telegram does. */
    ApiResult call(PartialBotApiMethod<?> method, Duration within) {
        return call(start(method, within));
    }

    /** A call that is yet to be made, so that someone else can cancel it. */
    Call start(PartialBotApiMethod<?> method, Duration within) {
        Request request = new Request.Builder()
                .url(urls.computeIfAbsent(method.getMethod(), name -> base.newBuilder().addPathSegment(name).build()))
                .post(body(method))
                .tag(Departure.class, new Departure())
                .build();
        Call call = http.newCall(request);
        call.timeout().timeout(within.toMillis(), TimeUnit.MILLISECONDS);
        return call;
    }

    /** Makes a call that was prepared. */
    ApiResult call(Call call) {
        try (Response response = call.execute()) {
            byte[] body = response.body().bytes();
            return answer(response.code(), body);
        } catch (IOException e) {
            return new ApiResult.Lost(departureOf(call) instanceof Departure departure
                    && departure.begun(), e.getClass().getSimpleName());
        }
    }

    /**
     * A file that Telegram keeps; empty when it does not, or is not reached.
     *
     * @param path   as {@code getFile} tells it
     * @param within until the last byte has come
     */
    Optional<SentFile> download(String path, Duration within) {
        Call call = http.newCall(new Request.Builder().url(files.newBuilder().addPathSegments(path).build()).build());
        call.timeout().timeout(within.toMillis(), TimeUnit.MILLISECONDS);
        try {
            Response response = call.execute();
            if (response.isSuccessful()) {
                return Optional.of(new SentFile(response.body().contentLength(), response.body().byteStream()));
            }
            response.close();
        } catch (IOException _) {
            // Whoever asked says that it cannot be shown now.
        }
        return Optional.empty();
    }

    private ApiResult answer(int status, byte[] body) {
        try {
            return said(status, mapper.readTree(body));
        } catch (IOException _) {
            return status >= 400
                    ? new ApiResult.Failed(status, "", 0)
                    : new ApiResult.Garbled(new String(body, StandardCharsets.UTF_8));
        }
    }

    private static ApiResult said(int status, JsonNode json) {
        if (json.path("ok").asBoolean()) {
            return new ApiResult.Ok(json.path("result"));
        }
        return new ApiResult.Failed(
                json.path("error_code").asInt(status),
                json.path("description").asText(),
                json.path("parameters").path("retry_after").asInt());
    }

    private RequestBody body(PartialBotApiMethod<?> method) {
        try {
            return switch (method) {
                case SendDocument document -> form(document);
                case SendVoice voice -> form(voice);
                case SendPhoto photo -> form(photo);
                default -> RequestBody.create(mapper.writeValueAsBytes(method), JSON);
            };
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + method.getMethod(), e);
        }
    }

    private RequestBody form(SendDocument document) throws IOException {
        TelegramMultipartBuilder form = new TelegramMultipartBuilder(mapper)
                .addPart("chat_id", document.getChatId())
                .addPart("caption", document.getCaption());
        return form(form, "document", document.getDocument(), document.getReplyMarkup());
    }

    private RequestBody form(SendPhoto photo) throws IOException {
        TelegramMultipartBuilder form = new TelegramMultipartBuilder(mapper)
                .addPart("chat_id", photo.getChatId())
                .addPart("caption", photo.getCaption());
        return form(form, "photo", photo.getPhoto(), photo.getReplyMarkup());
    }

    private RequestBody form(SendVoice voice) throws IOException {
        TelegramMultipartBuilder form = new TelegramMultipartBuilder(mapper)
                .addPart("chat_id", voice.getChatId())
                .addPart("caption", voice.getCaption());
        return form(form, "voice", voice.getVoice(), voice.getReplyMarkup());
    }

    private static RequestBody form(TelegramMultipartBuilder form, String part, InputFile file,
            @Nullable ReplyKeyboard buttons)
            throws IOException {
        form.internalBuilder.addFormDataPart(
                part, file.getMediaName(), RequestBody.create(file.getNewMediaStream().readAllBytes()));
        if (buttons != null) {
            form.addJsonPart("reply_markup", buttons);
        }
        return form.build();
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }

    private static EventListener departureOf(Call call) {
        Departure departure = call.request().tag(Departure.class);
        return departure != null ? departure : EventListener.NONE;
    }
}
