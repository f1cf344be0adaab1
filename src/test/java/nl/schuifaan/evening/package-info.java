@NullMarked
package nl.schuifaan.evening;

import org.jspecify.annotations.NullMarked;

