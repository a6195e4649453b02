/**
 * Settings and the objects made from them.
 */
@NullMarked
package id.sentra.bazaar.config;

import org.jspecify.annotations.NullMarked;
