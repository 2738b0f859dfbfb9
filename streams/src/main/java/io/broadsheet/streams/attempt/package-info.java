/** How often work on a record was begun and never ended. */
package io.broadsheet.streams.attempt;
