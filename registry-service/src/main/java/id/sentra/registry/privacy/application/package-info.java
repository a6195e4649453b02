/**
 * Asking, answering in time, and telling what is held.
 */
@NullMarked
package id.sentra.registry.privacy.application;

import org.jspecify.annotations.NullMarked;
