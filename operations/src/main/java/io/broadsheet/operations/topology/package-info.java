/** What streams runs. */
package io.broadsheet.operations.topology;
