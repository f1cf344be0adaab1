package nl.schuifaan.web;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP over connections that may not keep others waiting. Tomcat makes it by its name. */
public final class PatientProtocol extends Http11NioProtocol {

    private final PatientEndpoint endpoint;

    public PatientProtocol() {
        this(new PatientEndpoint());
    }

    private PatientProtocol(PatientEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    PatientEndpoint endpoint() {
        return endpoint;
    }
}
