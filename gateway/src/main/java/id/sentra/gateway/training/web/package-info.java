/** Pages of training. */
@NullMarked
package id.sentra.gateway.training.web;

import org.jspecify.annotations.NullMarked;
