package nl.schuifaan.settings;

import java.util.Locale;

/** How far two names are apart (Levenshtein), without regard to capitals. */
final class EditDistance {

    private EditDistance() {}

    /** How many letters have to be put in, left out or changed to get from one to the other. */
    static int between(String one, String other) {
        String from = one.toUpperCase(Locale.ROOT);
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = corner + (from.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
