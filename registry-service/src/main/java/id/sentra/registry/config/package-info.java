/**
 * Keys, and the dated rules read from files.
 */
@NullMarked
package id.sentra.registry.config;

import org.jspecify.annotations.NullMarked;
