package nl.schuifaan.channel.sms;

import org.springframework.http.HttpStatus;

/** Thrown for a request that is not taken; nothing of it may be kept. */
final class RefusedForm extends Exception {

    private final Flaw flaw;

    RefusedForm(Flaw flaw) {
        super(flaw.name(), null, false, false);
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }

    HttpStatus status() {
        return switch (flaw) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case NOT_SIGNED, NOT_OURS -> HttpStatus.FORBIDDEN;
        };
    }
}
