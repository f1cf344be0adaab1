/**
 * A few questions before and after a gathering: who is asked, sheets that nobody can join to a person, and what came of
 * it.
 */
@NullMarked
package nl.schuifaan.poll;

import org.jspecify.annotations.NullMarked;

