/**
 * Documents on paper: PDF from HTML templates, in an embedded font.
 */
@NullMarked
package id.sentra.platform.pdf;

import org.jspecify.annotations.NullMarked;
