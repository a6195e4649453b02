/**
 * Who changed what, chained by hashes so that nothing can be changed or taken out unseen.
 */
@NullMarked
package id.sentra.platform.audit;

import org.jspecify.annotations.NullMarked;
