/**
 * HTTP as every service speaks it: problem+json, idempotency keys, entity tags, keyset
 * pages.
 */
@NullMarked
package id.sentra.platform.web;

import org.jspecify.annotations.NullMarked;
