@NullMarked
package nl.schuifaan.api;

import org.jspecify.annotations.NullMarked;

