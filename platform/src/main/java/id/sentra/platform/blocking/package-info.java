@NullMarked
package id.sentra.platform.blocking;

import org.jspecify.annotations.NullMarked;
