/**
 * Identifiers made by us.
 */
@NullMarked
package id.sentra.platform.id;

import org.jspecify.annotations.NullMarked;
