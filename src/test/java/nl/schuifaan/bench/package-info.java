/** What Schuifaan costs, measured: {@code mvn -Pbench verify}. The figures stand in {@code docs/benchmarks.md}. */
@NullMarked
package nl.schuifaan.bench;

import org.jspecify.annotations.NullMarked;

