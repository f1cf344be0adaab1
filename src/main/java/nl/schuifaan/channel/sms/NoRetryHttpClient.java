package nl.schuifaan.channel.sms;

import com.twilio.exception.ApiException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Twilio's HTTP client without what it does by itself. Creating a message has no key by which Twilio could see that it
 * comes again, so each request goes out once: no second try on 429 and 5xx (the SDK's), on a broken connection
 * (Apache's) or by way of a redirect.
 */
final class NoRetryHttpClient extends NetworkHttpClient {

    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final Timeout ANSWER = Timeout.ofSeconds(7);
    private static final int CONNECTIONS = 20;

    private final URI api;

    NoRetryHttpClient(URI api) {
        super(builder());
        this.api = api;
    }

    private static HttpClientBuilder builder() {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(ANSWER)
                        // Looked at before each use: a connection that the other side has closed would leave us not
                        // knowing.
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build());
        return HttpClientBuilder.create()
                .setConnectionManager(connections.build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(ANSWER)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableAuthCaching()
                .disableCookieManagement();
    }

    @Override
    public Response reliableRequest(Request request) {
        return reliableRequest(request, RETRY_CODES, 0, 0);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        Response response = makeRequest(at(api, request));
        if (response.getStatusCode() / 100 == 2) {
            return response;
        }
        String content = response.getContent();
        if (!content.startsWith("{") || response.getStatusCode() < 400) {
            // Of an answer that is not Twilio's own the SDK would forget the status, and it takes a redirect for
            // success.
            throw new ApiException("not Twilio's answer", response.getStatusCode());
        }
        return new Response(content, response.getStatusCode(), response.getHeaders());
    }

    /** The same request at another server. The SDK can only choose among its own. */
    private static Request at(URI server, Request request) {
        Request moved = new Request(request.getMethod(), request.getUrl()) {
            @Override
            public URL constructURL() {
                return moved(server, request.constructURL());
            }
        };
        moved.setAuth(request.getUsername(), request.getPassword());
        moved.setContentType(request.getContentType());
        request.getPostParams().forEach((name, values) -> values.forEach(value -> moved.addPostParam(name, value)));
        return moved;
    }

    private static URL moved(URI server, URL url) {
        try {
            return URI.create(server + url.getFile()).toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
