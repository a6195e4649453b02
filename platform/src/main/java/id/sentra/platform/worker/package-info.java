/**
 * Work in the background of a service.
 */
@NullMarked
package id.sentra.platform.worker;

import org.jspecify.annotations.NullMarked;
