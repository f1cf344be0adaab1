/** What all that programs ask over HTTP has in common: how it is described, and how a mistake is answered. */
@NullMarked
package nl.schuifaan.api;

import org.jspecify.annotations.NullMarked;

