package nl.schuifaan.privacy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.settings.StartupException;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who was forgotten, and when: salted hashes of their chats' ids, in a file beside the store, some fifty bytes a
 * person; of who was forgotten again and again the last time is kept. It must not be put back with a backup of the
 * store. Several processes may write it.
 */
final class Forgotten {

    /** Within the data folder. */
    static final String FILE = "forgotten";

    private static final Logger log = LoggerFactory.getLogger(Forgotten.class);
    private static final int SALT_BYTES = 16;

    /** So many lines more than people, and twice as many, and it is written anew. */
    private static final int SLACK = 200;

    private static final Object IN_THIS_PROCESS = new Object();

    private final Path file;
    private final Map<String, Instant> when = new ConcurrentHashMap<>();
    private @Nullable String salt;
    private int lines;

    /**
     * Reads the file, if it is there: the salt on its first line, then a hash and a time on each.
     *
     * @throws StartupException when it cannot be read: whoever is in it would come back unseen
     */
    Forgotten(Path folder) {
        file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                Files.readString(file).lines().forEach(this::read);
            }
        } catch (IOException | RuntimeException failure) {
            throw new StartupException(file + " cannot be read; it says who must not come back with a backup.",
                    failure);
        }
    }

    private void read(String line) {
        String[] parts = line.split(" ");
        if (salt == null) {
            salt = line;
        } else if (parts.length == 2) {
            lines++;
            when.merge(parts[0], Instant.parse(parts[1]), Forgotten::later);
        }
    }

    boolean isEmpty() {
        return when.isEmpty();
    }

    /** When this chat was forgotten last. */
    Optional<Instant> since(ChatId chat) {
        return Optional.ofNullable(salt).map(salt -> when.get(hash(salt, chat)));
    }

    /**
     * Adds a line that survives a crash. A disk that is full must not keep anyone from being forgotten: then it is only
     * logged.
     */
    synchronized void add(ChatId chat, Instant at) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            alone(() -> write(chat, at));
        } catch (IOException failure) {
            log.error("{} cannot be written: a backup could bring back someone who is forgotten now", file, failure);
        }
    }

    private interface Writing {
        void go() throws IOException;
    }

    /** No other process writes meanwhile: it would write to a file that is put aside just then. */
    private void alone(Writing writing) throws IOException {
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel channel = FileChannel.open(file.resolveSibling(FILE + ".lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock _ = channel.lock()) {
                writing.go();
            }
        }
    }

    /** As it stands in the file; a new one where there is none. */
    private String salt() throws IOException {
        if (salt == null && Files.exists(file)) {
            Files.readString(file).lines().forEach(this::read);
        }
        String known = salt;
        if (known == null) {
            known = fresh();
            append(known);
            salt = known;
        }
        return known;
    }

    private void write(ChatId chat, Instant at) throws IOException {
        String known = salt();
        String hash = hash(known, chat);
        append(hash + " " + at);
        when.merge(hash, at, Forgotten::later);
        lines++;
        if (lines > 2 * when.size() + SLACK) {
            shorten(known);
        }
    }

    /** Writes it anew with the last time of each; what other processes wrote is in it. */
    private void shorten(String known) throws IOException {
        Files.readString(file).lines().skip(1).forEach(this::read);
        List<String> all = new ArrayList<>(List.of(known));
        when.forEach((hash, at) -> all.add(hash + " " + at));
        Path draft = file.resolveSibling(FILE + ".new");
        Files.write(draft, all, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        lines = when.size();
    }

    private void append(String line) throws IOException {
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String fresh() {
        byte[] bytes = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String hash(String salt, ChatId chat) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(salt + ' ' + chat));
    }
}
