package nl.schuifaan.web;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP over connections that may not keep others waiting. Tomcat makes it by its name. */
public final class PatientProtocol extends Http11NioProtocol {

    /** What an answer is gathered in before it is sent: of bytes, and as much again of letters. */
    private static final int ANSWER_BYTES = 2_048;

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

    @Override
    public int getDesiredBufferSize() {
        return ANSWER_BYTES;
    }
}
