package nl.schuifaan.channel.telegram;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether Telegram is used, and how. That what is set is right has been seen to before anything starts. */
final class TelegramIs {

    private TelegramIs() {}

    static final class Used implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isSet(context, "TELEGRAM_BOT_TOKEN");
        }
    }

    /** Telegram brings updates, as there is a secret to know it by. */
    static final class Delivering implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isSet(context, "TELEGRAM_BOT_TOKEN") && isSet(context, "TELEGRAM_WEBHOOK_SECRET");
        }
    }

    /** We ask for updates. */
    static final class Asked implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isSet(context, "TELEGRAM_BOT_TOKEN") && !isSet(context, "TELEGRAM_WEBHOOK_SECRET");
        }
    }

    private static boolean isSet(ConditionContext context, String name) {
        return StringUtils.hasText(context.getEnvironment().getProperty(name));
    }
}
