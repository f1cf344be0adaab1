package nl.schuifaan.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around each page shows; templates know it as {@code console}.
 *
 * @param path      of this page, without its query
 * @param theme     {@code light}, {@code dark}, or null for what the device says
 * @param sections  in the navigation; none on a page outside the console
 * @param who       name of who is signed in
 * @param simulator whether the phones to try things out are there
 */
record ConsoleFrame(String path, String language, List<String> languages, String direction, @Nullable String theme,
                    List<Section> sections, @Nullable String who, boolean simulator) {}
