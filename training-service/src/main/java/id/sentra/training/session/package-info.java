/**
 * What people do with sessions: transactions, commands and the ports they need.
 */
@NullMarked
package id.sentra.training.session;

import org.jspecify.annotations.NullMarked;
