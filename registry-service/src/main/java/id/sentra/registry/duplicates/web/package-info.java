/**
 * Likely doubles over HTTP.
 */
@NullMarked
package id.sentra.registry.duplicates.web;

import org.jspecify.annotations.NullMarked;
