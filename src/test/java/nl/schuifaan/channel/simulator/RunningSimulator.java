package nl.schuifaan.channel.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.language.Language;
import nl.schuifaan.transcript.Scenario;
import nl.schuifaan.transcript.Transcript;
import nl.schuifaan.transcript.showing.Played;
import nl.schuifaan.web.Allowance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;

/** The simulator over real HTTP with a real store, and an echo where the chat would be. */
final class RunningSimulator implements AutoCloseable {

    final ConfigurableApplicationContext context;
    final HttpClient http = HttpClient.newHttpClient();

    private RunningSimulator(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningSimulator start(Path data) {
        return start(data, "on");
    }

    static RunningSimulator start(Path data, String simulator) {
        return start(data, simulator, 0);
    }

    static RunningSimulator start(Path data, String simulator, int port) {
        return new RunningSimulator(new SpringApplicationBuilder(House.class)
                .run("--DATA_DIR=" + data, "--PORT=" + port, "--SIMULATOR=" + simulator, "--logging.level.root=warn"));
    }

    /** Not a {@code @Configuration}: the scan of the whole application must not find it. */
    @EnableAutoConfiguration(exclude = MongoAutoConfiguration.class)
    @ComponentScan({"nl.schuifaan.channel.simulator", "nl.schuifaan.transcript.showing", "nl.schuifaan.store",
        "nl.schuifaan.settings"})
    static class House {
        @Bean
        EchoMailbox mailbox(ObjectProvider<Channel> channels) {
            return new EchoMailbox(() -> channels.stream().toList());
        }

        @Bean
        Allowance allowance() {
            return new Allowance();
        }

        /** Nothing is behind a conversation with an echo. */
        @Bean
        Scenario scenario() {
            return (transcript, _) -> transcript;
        }

        @Bean
        @Primary
        Played played() {
            return new TwoLanguages();
        }
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** One transcript, recorded once in Dutch and once, a line shorter, in Arabic. */
    private record TwoLanguages() implements Played {

        @Override
        public List<String> names() {
            return List.of("A01", "A02");
        }

        @Override
        public boolean recorded(String name) {
            return name.equals("A01");
        }

        @Override
        public Optional<List<Column>> play(String name, String channel) {
            return name.equals("A01") ? Optional.of(List.of(
                    column("nl", "Nederlands",
                    "Samira: hallo\nSchuifaan: Welkom\n  [Ja] [Nee]\nSamira presses [Ja]\n-- 1 day later "
                    + "--\nSchuifaan edits: Tot ziens\n"),
                    column("ar", "العربية",
                    "Samira: hallo\nSchuifaan: مرحبا بك\n  [نعم] [لا]\nSamira presses [نعم]\n-- 1 day later --\n")))
                    : Optional.empty();
        }

        private static Column column(String code, String name, String lines) {
            return new Column(new Language(code), name, Transcript.read(
                    "# Samira is er\nlanguage: " + code + "\nchannel: telegram\nstart: 2026-11-24 10:00\n\n" + lines));
        }
    }

    String at(String path) {
        return "http://localhost:" + port() + path;
    }

    EchoMailbox mailbox() {
        return context.getBean(EchoMailbox.class);
    }

    Phone phone(String name) {
        return context.getBean(Phones.class).all().stream().filter(phone -> phone.name().equals(name)).findFirst()
                .orElseThrow();
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(at(path))).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String form) throws Exception {
        return post(path, form, "Sec-Fetch-Site", "same-origin");
    }

    HttpResponse<String> post(String path, String form, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(at(path))).POST(HttpRequest.BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded");
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
    }
}
