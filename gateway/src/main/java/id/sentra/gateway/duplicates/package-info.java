/** SMEs that may be registered twice: told apart or merged by officers. */
@NullMarked
package id.sentra.gateway.duplicates;

import org.jspecify.annotations.NullMarked;
