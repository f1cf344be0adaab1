package nl.schuifaan.console;

import java.util.List;

/**
 * Where one is in a long list, for {@code parts :: pagination}.
 *
 * @param path    of the list, with its filter in the query if it has one
 * @param current from 1
 */
record Pages(String path, int current, int last) {

    static final int LENGTH = 50;

    /** @param asked page that is asked for; one that is not there becomes the nearest */
    static Pages of(String path, int asked, long all) {
        int last = (int) Math.max(1, (all + LENGTH - 1) / LENGTH);
        return new Pages(path, Math.clamp(asked, 1, last), last);
    }

    int from() {
        return (current - 1) * LENGTH;
    }

    <T> List<T> cut(List<T> all) {
        return all.subList(Math.min(from(), all.size()), Math.min(from() + LENGTH, all.size()));
    }
}
