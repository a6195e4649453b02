/**
 * What a document's number and days may be, and whether it is valid.
 */
@NullMarked
package id.sentra.registry.document.domain;

import org.jspecify.annotations.NullMarked;
