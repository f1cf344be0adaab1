package nl.schuifaan.web;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the limits into the server and the filters before everything else, sign-in included. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    private final AtomicReference<@Nullable PatientEndpoint> endpoint = new AtomicReference<>();

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> patience(ObjectProvider<MessageSource> texts) {
        return tomcat -> {
            tomcat.addContextCustomizers(context ->
                    context.getParent().getPipeline().addValve(new SentenceValve(texts)));
            tomcat.setProtocol(PatientProtocol.class.getName());
            tomcat.addConnectorCustomizers(connector -> {
                // What each connection costs, also one that only keeps us waiting: read and written in small pieces.
                connector.setProperty("socket.appReadBufSize", "2048");
                connector.setProperty("socket.appWriteBufSize", "4096");
                // What follows the last piece of a body, which nobody sends here: made for each connection.
                connector.setProperty("maxTrailerSize", "256");
                if (connector.getProtocolHandler() instanceof PatientProtocol protocol) {
                    endpoint.set(protocol.endpoint());
                    tomcat.addEngineValves(new StageValve(protocol.endpoint().visits()));
                }
            });
        };
    }

    @Bean
    OverdueConnections overdueConnections() {
        return new OverdueConnections(endpoint::get);
    }

    @Bean
    FilterRegistrationBean<SafeHeaders> safeHeaders() {
        FilterRegistrationBean<SafeHeaders> filter = new FilterRegistrationBean<>(new SafeHeaders());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }
}
