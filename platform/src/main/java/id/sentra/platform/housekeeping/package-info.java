/**
 * What is kept for a while only is deleted when its time has come.
 */
@NullMarked
package id.sentra.platform.housekeeping;

import org.jspecify.annotations.NullMarked;
