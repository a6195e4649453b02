/**
 * Child processes: started, watched, started again when they die, stopped.
 */
@NullMarked
package id.sentra.local.process;

import org.jspecify.annotations.NullMarked;
