/**
 * What the fields of requests about money have in common.
 */
@NullMarked
package id.sentra.financing.request;

import org.jspecify.annotations.NullMarked;
