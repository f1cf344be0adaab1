package nl.schuifaan.channel.telegram;

import okhttp3.Call;
import okhttp3.EventListener;

/** Notes that a request began to leave. */
final class Departure extends EventListener {

    private volatile boolean begun;

    @Override
    public void requestHeadersStart(Call call) {
        begun = true;
    }

    boolean begun() {
        return begun;
    }
}
