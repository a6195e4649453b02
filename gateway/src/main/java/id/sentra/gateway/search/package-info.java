/** One search over everything: each feature looks in its own. */
@NullMarked
package id.sentra.gateway.search;

import org.jspecify.annotations.NullMarked;
