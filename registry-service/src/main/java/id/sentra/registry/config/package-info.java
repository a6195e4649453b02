/**
 * Settings and the objects made from them.
 */
@NullMarked
package id.sentra.registry.config;

import org.jspecify.annotations.NullMarked;
