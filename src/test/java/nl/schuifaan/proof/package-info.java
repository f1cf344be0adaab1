/** What Schuifaan promises, shown on the whole program from outside. The figures stand in {@code docs/proofs.md}. */
@NullMarked
package nl.schuifaan.proof;

import org.jspecify.annotations.NullMarked;

