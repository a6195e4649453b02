/**
 * Conditions of queries, shared by the rooms that speak SQL.
 */
@NullMarked
package id.sentra.training.sql;

import org.jspecify.annotations.NullMarked;
