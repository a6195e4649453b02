/**
 * Messages to owners: what causes one, what it says, who sent it, and what an owner wants
 * to be told. The registry alone sends, since no other service knows a telephone number.
 */
@NullMarked
package id.sentra.registry.message;

import org.jspecify.annotations.NullMarked;
