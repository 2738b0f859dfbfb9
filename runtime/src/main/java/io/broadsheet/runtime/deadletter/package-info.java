/** What goes to the dead letters, whoever gave it up. */
package io.broadsheet.runtime.deadletter;
