package nl.schuifaan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.stereotype.Component;

/**
 * Makes what only pages need when the first of them is asked for: a chat needs none of it, and memory is what there is
 * least of. What runs by itself Spring makes at the start all the same, and all that it needs.
 */
@Component
class OnFirstVisit implements LazyInitializationExcludeFilter {

    private static final List<String> PAGES = List.of("access", "api", "console", "evening", "people", "report",
            "transcript.showing");

    /** Whether this is made at the start. */
    @Override
    public boolean isExcluded(String name, BeanDefinition definition, @Nullable Class<?> type) {
        return type == null || !isOfPages(type.getPackageName());
    }

    private static boolean isOfPages(String packageName) {
        return PAGES.stream().anyMatch(pages -> packageName.equals("nl.schuifaan." + pages));
    }
}
