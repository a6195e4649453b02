/**
 * Settings and the objects made from them.
 */
@NullMarked
package id.sentra.training.config;

import org.jspecify.annotations.NullMarked;
