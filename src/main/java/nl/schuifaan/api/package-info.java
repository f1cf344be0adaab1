/** The way in for organisers over HTTP, whatever they ask for: the door before {@code /api}, and how a mistake is answered. */
@NullMarked
package nl.schuifaan.api;

import org.jspecify.annotations.NullMarked;
