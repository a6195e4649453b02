/** What owners ask about their data, and the answers of the dinas. */
@NullMarked
package id.sentra.gateway.privacy;

import org.jspecify.annotations.NullMarked;
