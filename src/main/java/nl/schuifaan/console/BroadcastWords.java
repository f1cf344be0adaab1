package nl.schuifaan.console;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import nl.schuifaan.gathering.GatheringOverviews;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.notice.Audience;
import nl.schuifaan.notice.Broadcasts.Progress;
import nl.schuifaan.notice.Checked.Remark;
import nl.schuifaan.notice.Preview;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Broadcasts in words: for whom, what there is to say about them, why somebody gets nothing. */
@Component
final class BroadcastWords {

    /** Reasons that have a sentence of their own, as {@code broadcast.left.…}. */
    private static final List<String> REASONS =
            List.of("stop", "blocked", "no-opt-in", "told-today", "gone", "stale", "quiet-hours", "over", "stopped",
            "no-booking");

    private final GatheringOverviews gatherings;
    private final Dates dates;
    private final Say say;

    BroadcastWords(GatheringOverviews gatherings, Dates dates, Say say) {
        this.gatherings = gatherings;
        this.dates = dates;
        this.say = say;
    }

    /** A broadcast as a line of the list. */
    record Listed(String id, String text, String audience, String when, String state, String tone, long sent,
            int people) {}

    Listed listed(Progress one) {
        Tally tally = Tally.of(one);
        return new Listed(id(one.id()), text(one), one.to() == null ? "" : audience(one.to()), dates.moment(one.due()),
                say.text("broadcast.state." + one.state().name().toLowerCase(Locale.ROOT)), tone(one), tally.sent(),
                one.audience());
    }

    private static String tone(Progress one) {
        return switch (one.state()) {
            case DONE -> "good";
            case PAUSED, STOPPED -> "warn";
            case PLANNED, MAKING, GOING -> "";
        };
    }

    /** As it stands in an address. */
    static String id(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    String text(Progress one) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        if (one.texts().isEmpty()) {
            return say.text("broadcast.what.reminder");
        }
        String dutch = one.texts().getOrDefault(Language.DUTCH.code(), one.texts().values().iterator().next());
        return one.texts().getOrDefault(language, dutch);
    }

    String audience(Audience audience) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        GatheringCode code = audience.gathering();
        String title = code == null ? "" : gatherings.find(code).map(one -> dated(one.title(language), one.start()))
                .orElse(code.text());
        String kind = audience.ofGathering()
                ? say.text("broadcast.to", say.text("broadcast.kind." + BroadcastForm.name(audience.kind())), title)
                : say.text("broadcast.kind." + BroadcastForm.name(audience.kind()));
        return audience.language() == null ? kind
                : say.text("broadcast.only", kind, say.text("language." + audience.language()));
    }

    String dated(String title, TemporalAccessor when) {
        return title + " · " + dates.moment(when);
    }

    String remark(Remark remark) {
        String language = remark.language() == null ? "" : say.text("language." + remark.language());
        return say.text("broadcast.remark." + remark.what().name().toLowerCase(Locale.ROOT).replace('_', '-'), language,
                remark.count(),
                remark.detail() == null ? ""
                : String.join(" ", remark.detail().codePoints().mapToObj(Character::toString).toList()));
    }

    /** Why somebody gets nothing, or did not get it. */
    String reason(@Nullable String reason) {
        if (reason != null && reason.startsWith(Preview.NO_TEXT)) {
            return say.text("broadcast.no-text", say.text("language." + reason.substring(Preview.NO_TEXT.length())));
        }
        // What an organiser stopped has had another name in the store.
        String known = reason == null ? "" : reason.equals("called off") ? "stopped" : reason.replace(' ', '-');
        return REASONS.contains(known) ? say.text("broadcast.left." + known) : say.text("broadcast.left.other", known);
    }

    /** Why something that was handed to the channel did not arrive: codes are those of Telegram and Twilio. */
    String failed(@Nullable String reason) {
        String code = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
        String known = code.startsWith("not taken") ? "tries" : switch (code) {
            case "blocked", "21610" -> "blocked";
            case "30003" -> "off";
            case "400 chat not found", "30004", "30005", "30006", "21211", "21214", "21217", "21614", "21635" -> "gone";
            case "30007" -> "filtered";
            default -> "other";
        };
        return say.text("broadcast.fail." + known, code);
    }

    /** Such as <i>€ 2,10</i>; empty for nothing. */
    String euros(BigDecimal euros) {
        if (euros.signum() == 0) {
            return "";
        }
        NumberFormat money =
                NumberFormat.getCurrencyInstance(Locale.of(LocaleContextHolder.getLocale().getLanguage(), "NL"));
        money.setCurrency(Currency.getInstance("EUR"));
        return money.format(euros);
    }
}
