package nl.schuifaan.report;

import java.util.Map;

/**
 * A piece of time that is counted as one.
 *
 * @param cells numbers by row
 * @param within whether it lies in the months that are asked for
 * @param last  whether nothing that belongs to it can come after: what waits is split now or never
 */
record Piece(Map<String, Integer> cells, boolean within, boolean last) {}
