/**
 * What people do with sessions: commands, their transactions and what is stored.
 */
@NullMarked
package id.sentra.training.session;

import org.jspecify.annotations.NullMarked;
