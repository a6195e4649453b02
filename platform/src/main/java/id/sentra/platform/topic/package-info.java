/**
 * Topics made apart, before the programs that write and read them.
 */
@NullMarked
package id.sentra.platform.topic;

import org.jspecify.annotations.NullMarked;
