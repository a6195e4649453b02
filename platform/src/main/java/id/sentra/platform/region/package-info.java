/**
 * Regions of Indonesia by the codes of the Ministry of Home Affairs.
 */
@NullMarked
package id.sentra.platform.region;

import org.jspecify.annotations.NullMarked;
