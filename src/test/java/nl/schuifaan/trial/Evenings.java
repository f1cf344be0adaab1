package nl.schuifaan.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A programme for a trial: gatherings that are alike but for their codes, {@code HUIS1}, {@code HUIS2} and on. */
public record Evenings(int count, int limit) {

    /** The code of the gathering for this person: spread evenly. */
    public String code(long person) {
        return "HUIS" + (1 + Math.floorMod(person, count));
    }

    /** Writes the file for {@code PROGRAMME}. */
    public Path writeTo(Path folder) throws IOException {
        StringBuilder file = new StringBuilder("bijeenkomsten:\n");
        for (int i = 0; i < count; i++) {
            file.append("""
                    - code: %s
                      soort: verhaal
                      titel:
                        nl: Avond %d in het buurthuis
                      uitleg:
                        nl: Samira vertelt hoe zij in Den Haag kwam wonen. Daarna praten we er samen over.
                      verteller: Samira
                      wanneer: over %d weken, zaterdag 19:00 tot 21:30
                      plek: Buurthuis
                      adres: Hoofdstraat %d
                      talen: [nl]
                      tolken: [tr, ar]
                      plaatsen: %d
                    """.formatted(code(i), i + 1, 2 + i % 40, i + 1, limit));
        }
        return Files.writeString(folder.resolve("programme.yaml"), file);
    }
}
