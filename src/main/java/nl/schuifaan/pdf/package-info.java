/**
 * The one way in which Schuifaan makes PDFs: a {@link nl.schuifaan.pdf.PdfDocument} of typed blocks goes into a
 * {@link nl.schuifaan.pdf.PdfRenderer}. The words all come from the caller.
 */
@NullMarked
package nl.schuifaan.pdf;

import org.jspecify.annotations.NullMarked;

