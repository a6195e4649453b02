/**
 * Figures of the whole programme, each beside the limit it runs against.
 */
@NullMarked
package id.sentra.bench;

import org.jspecify.annotations.NullMarked;
