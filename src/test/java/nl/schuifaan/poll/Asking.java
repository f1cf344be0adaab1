package nl.schuifaan.poll;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import nl.schuifaan.access.Role;
import nl.schuifaan.api.OrganiserApi;
import org.springframework.context.ConfigurableApplicationContext;

/** Asks an application over HTTP, as an organiser or as somebody else. */
record Asking(ConfigurableApplicationContext application, HttpClient http, String who) {

    static Asking organiser(ConfigurableApplicationContext application) {
        return new Asking(application, HttpClient.newHttpClient(), OrganiserApi.key(application, Role.ORGANISER));
    }

    Asking as(String other) {
        return new Asking(application, http, other);
    }

    /** By which the application knows who asks. */
    Map<String, String> headers() {
        return who.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + who);
    }

    String at(String path) {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + path;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(at(path))));
    }

    /** As a browser asks, which would rather have a page than data. */
    HttpResponse<String> look(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(at(path)))
                .header("Accept", "text/html,application/xml;q=0.9,*/*;q=0.8"));
    }

    HttpResponse<String> put(String path, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(at(path))).header("Content-Type", type)
                .PUT(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        headers().forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
