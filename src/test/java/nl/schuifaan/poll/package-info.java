@NullMarked
package nl.schuifaan.poll;

import org.jspecify.annotations.NullMarked;

