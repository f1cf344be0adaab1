package nl.schuifaan.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Notes when a connection has said what it wants, and when it has been answered. */
final class StageValve extends ValveBase {

    private final Visits visits;

    StageValve(Visits visits) {
        super(true);
        this.visits = visits;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String name = Visits.name(request.getPeerAddr(), request.getRemotePort());
        visits.sends(name, request.getCoyoteRequest()::isFinished);
        try {
            getNext().invoke(request, response);
        } finally {
            if (!request.isAsyncStarted()) {
                visits.asks(name);
            }
        }
    }
}
