package nl.schuifaan.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser, as far as forms and cookies go. It sends a form with the token of the page it saw last. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final RunningConsole console;
    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private String token = "";

    Visitor(RunningConsole console, String address) {
        this.console = console;
        this.address = address;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path).GET(), headers);
    }

    /** Of any method, without a body. */
    HttpResponse<String> send(String method, String path, String... headers) throws IOException,
            InterruptedException {
        return send(request(path).method(method, BodyPublishers.noBody()), headers);
    }

    /** A page or a file as it comes. */
    byte[] bytes(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
    }

    /** @param fields names and values in turn */
    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        return postAs(token, path, fields);
    }

    HttpResponse<String> postAs(String token, String path, String... fields) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder("_csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return send(request(path).POST(BodyPublishers.ofString(form.toString()))
                .header("Content-Type", "application/x-www-form-urlencoded"),
                "Sec-Fetch-Site", "same-origin");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(console.at(path))).header("X-Forwarded-For", address);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) throws IOException,
            InterruptedException {
        HttpResponse<String> answer = http.send((headers.length == 0 ? request : request.headers(headers)).build(),
                BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    /** The cookie of the session; empty without one. */
    String session() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(Cookies.SESSION))
                .map(HttpCookie::getValue).findFirst().orElse("");
    }

    /** As a thief would put their own, or one that they know, into somebody's browser. */
    void session(String value) {
        HttpCookie cookie = new HttpCookie(Cookies.SESSION, value);
        cookie.setPath(Cookies.PATH);
        cookie.setVersion(0);
        // As the cookie manager calls a host without a dot.
        cookie.setDomain("localhost.local");
        cookies.getCookieStore().add(URI.create(console.at("/console")), cookie);
    }

    void forgetSession() {
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(Cookies.SESSION))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    HttpResponse<String> password(String name, String password) throws IOException, InterruptedException {
        get("/console/sign-in");
        return post("/console/sign-in", "name", name, "password", password);
    }

    /** Goes all the way in. */
    Visitor signIn(Colleague colleague) throws IOException, InterruptedException {
        password(colleague.name(), RunningConsole.PASSWORD);
        get("/console/sign-in/code");
        HttpResponse<String> in = post("/console/sign-in/code", "code", console.code(colleague));
        if (in.statusCode() != 302) {
            throw new AssertionError("not let in: " + in.statusCode() + " " + in.body());
        }
        return this;
    }

    static String where(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").map(location -> location.replaceFirst("^https?://[^/]+", ""))
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
