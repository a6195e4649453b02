/**
 * The financing context.
 */
@NullMarked
package id.sentra.financing;

import org.jspecify.annotations.NullMarked;
