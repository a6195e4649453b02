/**
 * Reading of requests: every wrong field told at once.
 */
@NullMarked
package id.sentra.training.request;

import org.jspecify.annotations.NullMarked;
