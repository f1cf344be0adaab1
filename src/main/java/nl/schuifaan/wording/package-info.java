/** The words people see, as an organisation edits them: what is written in the store wins over the files. */
@NullMarked
package nl.schuifaan.wording;

import org.jspecify.annotations.NullMarked;

