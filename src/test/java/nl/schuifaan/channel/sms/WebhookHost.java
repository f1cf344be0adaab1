package nl.schuifaan.channel.sms;

import java.io.File;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The two webhooks behind a real web server, with nothing else around them. */
final class WebhookHost implements AutoCloseable {

    /** Held on to, as its level would be forgotten with it. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    private final Tomcat tomcat = new Tomcat();

    WebhookHost(Supplier<SmsWebhook> sms, Supplier<StatusWebhook> status) throws LifecycleException {
        var spring = new GenericWebApplicationContext();
        new AnnotatedBeanDefinitionReader(spring).register(Mvc.class);
        spring.registerBean(SmsWebhook.class, sms);
        spring.registerBean(StatusWebhook.class, status);
        TOMCAT.setUseParentHandlers(false);
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        tomcat.setPort(0);
        Context context = tomcat.addContext("", new File(".").getAbsolutePath());
        Tomcat.addServlet(context, "spring", new DispatcherServlet(spring)).setLoadOnStartup(1);
        context.addServletMappingDecoded("/", "spring");
        tomcat.start();
    }

    String url() {
        return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    /**
     * Not a {@code @Configuration}: the scan of the whole application would find it, and serve no static file any more.
     */
    @EnableWebMvc
    static class Mvc {}
}
