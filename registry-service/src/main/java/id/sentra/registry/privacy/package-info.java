/**
 * Asking, answering in time, and telling what is held.
 */
@NullMarked
package id.sentra.registry.privacy;

import org.jspecify.annotations.NullMarked;
