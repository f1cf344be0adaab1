@NullMarked
package nl.schuifaan.report;

import org.jspecify.annotations.NullMarked;

