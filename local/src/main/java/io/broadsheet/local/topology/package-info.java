/** What streams runs. */
package io.broadsheet.local.topology;
