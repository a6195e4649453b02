/**
 * Imports, their files and rejections in PostgreSQL.
 */
@NullMarked
package id.sentra.registry.imports.persistence;

import org.jspecify.annotations.NullMarked;
