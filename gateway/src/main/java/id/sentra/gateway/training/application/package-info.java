/** What people do with training. */
@NullMarked
package id.sentra.gateway.training.application;

import org.jspecify.annotations.NullMarked;
