/** Finding numbers with units: money, areas, lengths, shares, counts and durations. */
package io.broadsheet.text.quantity;
