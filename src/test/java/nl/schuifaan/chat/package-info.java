@NullMarked
package nl.schuifaan.chat;

import org.jspecify.annotations.NullMarked;

