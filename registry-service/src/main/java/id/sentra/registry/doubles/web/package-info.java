/**
 * Likely doubles over HTTP.
 */
@NullMarked
package id.sentra.registry.doubles.web;

import org.jspecify.annotations.NullMarked;
