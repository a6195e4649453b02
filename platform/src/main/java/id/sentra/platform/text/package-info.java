/**
 * Text that people write freely, and what must not stand in it.
 */
@NullMarked
package id.sentra.platform.text;

import org.jspecify.annotations.NullMarked;
