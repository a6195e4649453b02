/**
 * How a service is put together from the platform.
 */
@NullMarked
package id.sentra.platform.config;

import org.jspecify.annotations.NullMarked;
